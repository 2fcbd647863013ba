/** What takes a while, with how much of it is done: a share of 0 to 1. A label may have no role. */
export function Working({ said, share }: { said: string; share: number }) {
  return (
    <div role="status">
      <label>
        {said} <progress max="1" value={share} />
      </label>
    </div>
  );
}
