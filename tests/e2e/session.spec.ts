/** One session a launch, and what comes back at the next. */
import { expect, test, type Edition } from './campus.ts';
import { diagnose } from './diagnose.ts';

const EDITIONS: Edition[] = ['scorm12', 'scorm2004-4th'];

for (const edition of EDITIONS) {
  test.describe(edition, () => {
    test.use({ edition });

    test('opening and closing the course leaves it incomplete, with one Initialize and one Terminate', async ({
      learner,
    }) => {
      await learner.take();
      await learner.leave();
      const { cmi, initialize, terminate } = await learner.attempt();
      expect(cmi[edition === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status']).toBe(
        'incomplete',
      );
      expect({ initialize, terminate }).toEqual({ initialize: 1, terminate: 1 });
    });

    test('a launch costs one commit and at most seventeen calls, none of them refused', async ({
      learner,
    }) => {
      await learner.take();
      await learner.page.evaluate(() =>
        (window as unknown as { campus: { flush(): Promise<void> } }).campus.flush(),
      );
      const [launch] = (await learner.attempt()).launches;
      expect(launch!.calls.filter(({ method }) => method === 'Commit')).toHaveLength(1);
      expect(launch!.calls.length).toBeLessThanOrEqual(edition === 'scorm12' ? 16 : 17);
    });

    test('leaving at the last key of a finished exercise tells that key, also as the response', async ({
      learner,
    }) => {
      await learner.take();
      await diagnose(learner);
      await learner.savedInLms();
      const field = learner.course.locator('[id="t16-diagnostico.evidencia"]');
      await field.press('End');
      await field.pressSequentially(' y nada más');
      await learner.leave();
      const told = await learner.interaction('t16-diagnostico.evidencia');
      expect(told(edition === 'scorm12' ? 'student_response' : 'learner_response')).toContain(
        'en la papelera. y nada más',
      );
    });

    test('a visit to every page is one session, and no request fails', async ({
      learner,
      page,
    }) => {
      const failed: string[] = [];
      page.on(
        'response',
        (response) =>
          response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`),
      );
      page.on('requestfailed', (request) => failed.push(request.url()));
      page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
      page.on('pageerror', (error) => failed.push(error.message));
      await learner.take();
      for (const [name, step] of [
        ['tema-16', 't16-ejercicio'],
        ['tema-17', 't17-ejercicio-2'],
        ['tema-18', 't18-practica'],
        ['cierre', 'cierre-referencias'],
      ] as const)
        await learner.goTo(name, step);
      await learner.savedInLms();
      await learner.leave();
      const { initialize, terminate, launches } = await learner.attempt();
      expect({ initialize, terminate }).toEqual({ initialize: 1, terminate: 1 });
      expect(launches[0]!.calls.filter(({ result }) => result === 'false')).toEqual([]);
      expect(failed).toEqual([]);
    });

    test('what was typed and not submitted is there at the next launch, on the same page and step', async ({
      learner,
    }) => {
      await learner.take();
      await learner.goTo('tema-16', 't16-ejercicio');
      await learner.course.getByRole('radio', { name: 'En parte' }).check();
      await learner.course
        .locator('[id="t16-diagnostico.evidencia"]')
        .pressSequentially('Tenemos una lista de dieciocho clientes «AAA»');
      await learner.savedInLms();
      await learner.leave();
      const course = await learner.take();
      await course.locator('#begin').click();
      await expect(course.locator('[id="t16-diagnostico.evidencia"]')).toHaveValue(
        'Tenemos una lista de dieciocho clientes «AAA»',
      );
      await expect(course.getByRole('radio', { name: 'En parte' })).toBeChecked();
    });
  });
}

const EVIDENCE = 't16-diagnostico.evidencia';

/** Types at the field's end as soon as it takes letters, and goes on for a while. */
function typeAtOnce(id: string): void {
  const typed = { letters: 0 };
  Object.assign(window, { typed });
  const type = () => {
    const field = document.getElementById(id);
    if (field instanceof HTMLTextAreaElement && !field.matches(':disabled')) {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
      // Deprecated, and the only way in which a script types as a person does.
      if (document.execCommand('insertText', false, 'x')) typed.letters++;
    }
    if (typed.letters < 40) setTimeout(type, 4);
  };
  type();
}

// forma.lms: letters typed in the tenth of a second before a restored text appeared were dropped.
test('letters typed the moment a field opens stand behind the text that came back', async ({
  learner,
  page,
}) => {
  await learner.take();
  await learner.goTo('tema-16', 't16-ejercicio');
  await learner.course.locator(`[id="${EVIDENCE}"]`).fill('De la última vez. ');
  await learner.savedInLms();
  await learner.leave();

  await page.addInitScript(typeAtOnce, EVIDENCE);
  await learner.take();
  await learner.goTo('tema-16', 't16-ejercicio');
  const field = learner.course.locator(`[id="${EVIDENCE}"]`);
  await expect(field).toHaveValue(`De la última vez. ${'x'.repeat(40)}`);

  // By itself, the page opens in the middle of it: only this browser has the text.
  const frame = (await page.locator('iframe#content').getAttribute('src'))!;
  const inner = new URL(frame.replace(/index\.html.*$/, 'tema-16.html'), learner.campus.url).href;
  await learner.leave();
  await page.goto(`${inner}#t16-ejercicio`);
  const alone = page.locator(`[id="${EVIDENCE}"]`);
  await expect.poll(() => alone.inputValue()).toMatch(/x{40}$/);
  const first = await alone.inputValue();
  await expect(page.locator('#save-status')).toHaveText(/Guardado en este navegador/);
  await page.reload();
  await expect(alone).toHaveValue(`${first}${'x'.repeat(40)}`);
});
