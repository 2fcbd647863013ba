interface GoalProps {
  /** Done today, of how many. */
  done: number;
  of: number;
  said: string;
  /** Once the goal is reached: that it is, and that it is time for a pause. */
  praise: string | undefined;
  /** Says the praise to a screen reader; one of those on the page does. */
  isAnnounced?: boolean;
}

/** A small goal in a long exercise: it counts up to enough for today, and praises a pause. */
export function Goal({ done, of, said, praise, isAnnounced = false }: GoalProps) {
  return (
    <div class={praise ? 'goal reached' : 'goal'}>
      <span class="goal-marks" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <i key={i} class={i < done ? 'full' : undefined} />
        ))}
      </span>
      <div>
        <p class="goal-praise" {...(isAnnounced ? { role: 'status' } : {})}>
          {praise}
        </p>
        <p>{said}</p>
      </div>
    </div>
  );
}
