/** The middle one of some figures, which it puts in order. */
export const middle = (figures) => figures.sort((one, other) => one - other)[Math.floor(figures.length / 2)];
