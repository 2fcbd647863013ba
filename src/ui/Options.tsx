import type { ComponentChildren } from 'preact';

interface OptionsProps {
  /** Unique in the page: the choice's id. */
  name: string;
  legend: ComponentChildren;
  options: readonly { id: string; label: string }[];
  value: string;
  onChoose: (id: string) => void;
  /** One under the other, for options that are sentences. */
  stacked?: boolean;
  hint?: string | undefined;
  disabled?: boolean;
}

/** A radio group with large targets: arrows move, a tap picks (WCAG 2.5.8). */
export function Options({
  name,
  legend,
  options,
  value,
  onChoose,
  stacked,
  hint,
  disabled = false,
}: OptionsProps) {
  return (
    <fieldset class="field" disabled={disabled}>
      <legend class="field-label">{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class={stacked ? 'options stacked' : 'options'}>
        {options.map((option) => (
          <label class={value === option.id ? 'option chosen' : 'option'} key={option.id}>
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={value === option.id}
              onChange={() => onChoose(option.id)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
