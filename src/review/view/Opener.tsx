import { useRef } from 'preact/hooks';
import { openingMessages as say } from '../../messages/opening.ts';
import { open } from '../store/opening.ts';
import { joinFile } from './join-file.ts';
import { sourcesOf } from './files.ts';

/** The way in while nothing is open. */
export function Opener() {
  return (
    <section class="opener">
      <div class="opener-box flow">
        <h2>{say.title}</h2>
        <p>{say.lead}</p>
        <OpenButtons />
      </div>
      <details class="opener-where">
        <summary>{say.where}</summary>
        <dl>
          {say.wheres.map(([lms, how]) => (
            <div key={lms}>
              <dt>{lms}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

export function OpenButtons({ compact = false }: { compact?: boolean }) {
  if (compact)
    return (
      <FileButton
        label={say.more}
        className="button small"
        multiple
        onFiles={(files) => void open(sourcesOf(files))}
      />
    );
  return (
    <div class="opener-acts">
      <FileButton
        label={say.files}
        className="button primary"
        multiple
        onFiles={(files) => void open(sourcesOf(files))}
      />
      <FileButton
        label={say.folder}
        className="button"
        folder
        onFiles={(files) => void open(sourcesOf(files))}
      />
      <FileButton
        label={say.review}
        className="button quiet"
        accept=".json"
        onFiles={([file]) => file && void joinFile(file)}
      />
    </div>
  );
}

interface FileButtonProps {
  label: string;
  className: string;
  multiple?: boolean;
  folder?: boolean;
  accept?: string;
  onFiles(files: File[]): void;
}

/** A button that opens the system's file picker. */
export function FileButton({
  label,
  className,
  multiple,
  folder,
  accept,
  onFiles,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={className} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={multiple}
        accept={accept}
        {...(folder ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
