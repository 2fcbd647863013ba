interface SliderProps {
  id: string;
  label: string;
  min: number;
  max: number;
  value: number;
  /** The value in words. */
  told: string;
  onMove: (value: number) => void;
}

export function Slider({ id, label, min, max, value, told, onMove }: SliderProps) {
  return (
    <div class="lab-slider">
      <label for={id}>{label}</label>
      <output for={id} aria-hidden="true">
        {told}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-valuetext={told}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
