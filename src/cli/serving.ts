/** Resolves when the program is told to stop: by a terminal (Ctrl-C) or by whoever runs it as a service. */
export const told = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => {
      resolve();
    });
    process.once('SIGTERM', () => {
      resolve();
    });
  });
