import { exerciseMessages as say } from '../messages/exercise.ts';

/**
 * Says at an answer that its text, or a version of it, is only in another browser. `id`: what
 * describes the field; `isOneOfMany`: in a list, in fewer words.
 */
export function Elsewhere({ id, isOneOfMany = false }: { id: string; isOneOfMany?: boolean }) {
  return (
    <p class="hint elsewhere" id={id}>
      <span aria-hidden="true">⚠ </span>
      {isOneOfMany ? say.elsewhereShort : say.elsewhere}{' '}
      <a href="./mi-trabajo.html">{say.elsewhereLink}</a>
    </p>
  );
}
