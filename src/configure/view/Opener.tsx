import { useState } from 'preact/hooks';
import { useStore } from '@nanostores/preact';
import { configureMessages as say } from '../../messages/configure.ts';
import { $busy, $looked, open } from '../store.ts';

/** A zip is dropped here, or chosen. */
export function Opener() {
  const [isOver, setOver] = useState(false);
  const looked = useStore($looked);
  const busy = useStore($busy);
  const take = async (file: File | undefined) => {
    if (file) await open(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <div
      class={`configure-drop${isOver ? ' over' : ''}${looked ? ' small' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <input
        id="paquete"
        class="visually-hidden"
        type="file"
        accept=".zip,application/zip"
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <label class={`button ${looked ? '' : 'primary'}`} for="paquete">
        {busy ? say.opening : looked ? say.another : say.choose}
      </label>
      {!looked && <p class="hint">{say.drop}</p>}
    </div>
  );
}
