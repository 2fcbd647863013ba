import { configureMessages as say } from '../../messages/configure.ts';
import type { FileFault } from '../../model/packaging.ts';
import {
  isReadable,
  lowestContrast,
  nearestReadable,
  OWN_ACCENT,
  shades,
  THEMES,
  GROUNDS,
  type Theme,
} from '../../course/brand.ts';
import { LOGO_BYTES } from '../../course/variant.ts';
import type { Draft } from '../draft.ts';
import { change } from '../store.ts';
import { Check, Labelled, TextField } from './fields.tsx';

interface Props {
  draft: Draft;
  faults: readonly FileFault[];
}

/** What learners see of the institution. */
export function Look({ draft, faults }: Props) {
  const line = (name: 'title' | 'subject' | 'module' | 'week' | 'institution') => (
    <TextField
      name={name}
      label={say.fields[name]}
      faults={faults}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const text = (name: 'description' | 'rights' | 'keywords' | 'author', rows: number) => (
    <TextField
      name={name}
      label={say.fields[name]}
      faults={faults}
      rows={rows}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <section class="configure-part" aria-labelledby="se-ve">
      <h2 id="se-ve">{say.look}</h2>
      {line('title')}
      {line('institution')}
      <div class="configure-three">
        {line('subject')}
        {line('module')}
        {line('week')}
      </div>
      {text('description', 3)}
      <Logo draft={draft} faults={faults} />
      <Colour draft={draft} faults={faults} />
      <details>
        <summary>{say.catalogue}</summary>
        <p class="hint">{say.catalogueHint}</p>
        {text('author', 1)}
        {text('rights', 2)}
        {text('keywords', 4)}
      </details>
    </section>
  );
}

function Logo({ draft, faults }: Props) {
  return (
    <Labelled
      name="logo"
      label={say.fields.logo}
      hint={say.logoHint(LOGO_BYTES / 1000)}
      faults={faults}
    >
      <span class="with-unit">
        <input
          id="campo-logo"
          type="file"
          accept=".svg,.png,image/svg+xml,image/png"
          onChange={async (event) => {
            const file = event.currentTarget.files?.[0];
            if (file)
              change({
                logo: {
                  name: /\.svg$/i.test(file.name) ? 'logo.svg' : 'logo.png',
                  bytes: new Uint8Array(await file.arrayBuffer()),
                },
              });
          }}
        />
        {draft.logo && (
          <button type="button" class="button small" onClick={() => change({ logo: undefined })}>
            {say.noLogo}
          </button>
        )}
      </span>
    </Labelled>
  );
}

function Colour({ draft, faults }: Props) {
  const accent = draft.accent ?? OWN_ACCENT;
  return (
    <fieldset class="choice">
      <legend class="field-label">{say.colour}</legend>
      <Check
        label={say.ownColour}
        checked={draft.accent === undefined}
        onChange={(own) => change({ accent: own ? undefined : { ...OWN_ACCENT } })}
      />
      {draft.accent && (
        <div class="configure-colours">
          {THEMES.map((theme) => (
            <Tone
              key={theme}
              theme={theme}
              value={accent[theme]}
              onChange={(value) => change({ accent: { ...accent, [theme]: value } })}
            />
          ))}
        </div>
      )}
      {faults.some(({ field }) => field === 'accent') && (
        <p class="feedback bad">{say.badColour}</p>
      )}
    </fieldset>
  );
}

/** One theme's colour, on what it stands on, with its contrast. */
function Tone({
  theme,
  value,
  onChange,
}: {
  theme: Theme;
  value: string;
  onChange(value: string): void;
}) {
  const isHex = /^#[0-9a-f]{6}$/i.test(value);
  const isGood = isHex && isReadable(value, theme);
  const { key, on, wash } = shades(isHex ? value : OWN_ACCENT[theme], theme);
  const { paper } = GROUNDS[theme];
  return (
    <div class="configure-tone" style={{ background: paper, borderColor: key }}>
      <p style={{ color: theme === 'light' ? '#1d2429' : '#e9e6df' }}>{say.themes[theme]}</p>
      <p class="configure-tone-inputs">
        <input
          type="color"
          aria-label={say.pick(say.themes[theme])}
          value={isHex ? value : OWN_ACCENT[theme]}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <input
          type="text"
          class="narrow"
          aria-label={say.hex(say.themes[theme])}
          aria-invalid={!isGood}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value.trim())}
        />
      </p>
      <p>
        <span class="configure-sample" style={{ background: key, color: on }}>
          {say.sample}
        </span>{' '}
        <span class="configure-sample" style={{ background: wash, color: key }}>
          {say.sampleLink}
        </span>
      </p>
      <p class="configure-tone-said" style={{ color: theme === 'light' ? '#1d2429' : '#e9e6df' }}>
        {isHex ? say.contrast(lowestContrast(value, theme), isGood) : say.notHex}
      </p>
      {isHex && !isGood && (
        <button
          type="button"
          class="button small"
          onClick={() => onChange(nearestReadable(value, theme))}
        >
          {say.useNearest(nearestReadable(value, theme))}
        </button>
      )}
    </div>
  );
}
