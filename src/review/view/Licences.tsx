let element: HTMLElement | null = null;

/** The licences of what the page is made of stand in its html; here they are shown. */
export function Licences() {
  return (
    <div
      ref={(box) => {
        element ??= document.querySelector<HTMLElement>('.page-licences');
        if (!box || !element) return;
        element.hidden = false;
        // Its place and width are those of the part that it stands in.
        element.removeAttribute('style');
        box.append(element);
      }}
    />
  );
}
