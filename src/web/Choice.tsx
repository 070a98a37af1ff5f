interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly change: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ legend, name, options, value, change }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label className="opt" key={option}>
          <input type="radio" name={name} checked={value === option} onChange={() => change(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
