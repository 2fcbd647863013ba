/** One session a launch, and what comes back at the next. */
import { expect, test, type Edition } from './campus.ts';

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
