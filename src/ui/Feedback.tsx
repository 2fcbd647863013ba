import { toChildArray, type ComponentChildren } from 'preact';

/**
 * What came of a choice, said in words as well as colour (WCAG 1.4.1) and announced (4.1.3). Keep
 * it mounted; give it no children to be silent.
 */
export function Feedback({
  tone,
  title,
  children,
}: {
  tone: 'good' | 'bad' | 'plain';
  title?: string;
  children?: ComponentChildren;
}) {
  return (
    <div role="status">
      {(title || toChildArray(children).length > 0) && (
        <div class={`feedback ${tone}`}>
          {title && <strong>{title}</strong>}
          {children}
        </div>
      )}
    </div>
  );
}
