interface Props {
  name: string;
  label: string;
  options: { digit: string; label: string; title: string }[];
  /** The digit that is picked. */
  value: string | undefined;
  onPick(digit: string): void;
}

/** A few options side by side, each with the key that picks it. */
export function Digits({ name, label, options, value, onPick }: Props) {
  return (
    <fieldset class="digits" data-target={name}>
      <legend class="visually-hidden">{label}</legend>
      {options.map(({ digit, label: text, title }) => (
        <label key={digit} title={title}>
          <input
            type="radio"
            name={name}
            value={digit}
            checked={value === digit}
            onChange={() => onPick(digit)}
          />
          <span>{text}</span>
          <span class="visually-hidden">{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
