interface FileFieldProps {
  /** The input's; its hint's is made of it. */
  id: string;
  label: string;
  hint: string;
  /** Closed, one may not choose yet. */
  isOpen: boolean;
  /** Afterwards the same file may be chosen again. */
  onFile: (file: File) => Promise<void>;
}

/** A field for one of the files that the course or the review page makes. */
export function FileField({ id, label, hint, isOpen, onFile }: FileFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        disabled={!isOpen}
        accept=".pdf,.docx,.json"
        aria-describedby={`${id}-pista`}
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file) void onFile(file).finally(() => (input.value = ''));
        }}
      />
      <p class="hint" id={`${id}-pista`}>
        {hint}
      </p>
    </div>
  );
}
