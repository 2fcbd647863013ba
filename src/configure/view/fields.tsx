/** The form's parts: a label, what it is for, and what is wrong with what is written. */
import type { ComponentChildren } from 'preact';
import { contentMessages } from '../../messages/content.ts';
import type { FileFault } from '../../model/packaging.ts';

const idOf = (name: string) => `campo-${name.replace(/[^\w-]/g, '-')}`;

export interface FieldProps {
  /** As course.yaml names it. */
  name: string;
  label: string;
  hint?: string | undefined;
  faults: readonly FileFault[];
}

const faultsOf = (faults: readonly FileFault[], name: string) =>
  faults.filter(({ field }) => field === name || field.startsWith(`${name}.`));

export function Labelled({
  name,
  label,
  hint,
  faults,
  children,
}: FieldProps & { children: ComponentChildren }) {
  const wrong = faultsOf(faults, name);
  return (
    <div class={wrong.length > 0 ? 'field wrong' : 'field'}>
      <label class="field-label" for={idOf(name)}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${idOf(name)}-para`}>
          {hint}
        </p>
      )}
      {children}
      {wrong.length > 0 && (
        <p class="feedback bad" role="alert" id={`${idOf(name)}-mal`}>
          {wrong.map((one) => sentence(contentMessages.cure(one))).join(' ')}
        </p>
      )}
    </div>
  );
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const described = ({ name, hint, faults }: FieldProps) =>
  [hint && `${idOf(name)}-para`, faultsOf(faults, name).length > 0 && `${idOf(name)}-mal`]
    .filter(Boolean)
    .join(' ') || undefined;

interface TextProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  /** Rows of a longer text. */
  rows?: number;
  type?: 'text' | 'date' | 'url';
  mode?: 'numeric';
  unit?: string;
}

export function TextField({ value, onChange, rows, type, mode, unit, ...field }: TextProps) {
  const common = {
    id: idOf(field.name),
    value,
    'aria-describedby': described(field),
    'aria-invalid': faultsOf(field.faults, field.name).length > 0,
  };
  return (
    <Labelled {...field}>
      {rows ? (
        <textarea
          {...common}
          rows={rows}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <span class="with-unit">
          <input
            {...common}
            type={type ?? 'text'}
            inputMode={mode}
            class={mode ? 'narrow' : undefined}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          {unit && <span class="hint">{unit}</span>}
        </span>
      )}
    </Labelled>
  );
}

interface ChoiceProps {
  name: string;
  legend: string;
  hint?: string;
  options: readonly { id: string; label: string; hint?: string }[];
  value: string;
  onChoose(id: string): void;
}

export function Choice({ name, legend, hint, options, value, onChoose }: ChoiceProps) {
  return (
    <fieldset class="choice">
      <legend class="field-label">{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {options.map(({ id, label, hint: more }) => (
        <label key={id} class="option">
          <input type="radio" name={name} checked={value === id} onChange={() => onChoose(id)} />
          <span>
            {label}
            {more && <small class="hint">{more}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  onChange(checked: boolean): void;
}

export function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <small class="hint">{hint}</small>}
      </span>
    </label>
  );
}
