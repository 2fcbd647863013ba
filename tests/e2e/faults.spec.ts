/**
 * Whatever goes wrong, the text is there at the next launch, and the line never claims what is not
 * so.
 */
import { expect, test, type Learner } from './campus.ts';
import { FAULTS } from './faults.ts';

const FIELD = '[id="t16-diagnostico.evidencia"]';
const TEXT =
  'Tenemos una lista «AAA» de dieciocho clientes, pero nadie revisa si todavía conviene.';

async function openExercise(learner: Learner, query = ''): Promise<void> {
  await learner.take(query);
  await learner.goTo('tema-16', 't16-ejercicio');
  await learner.course.getByRole('radio', { name: 'En parte' }).check();
}

for (const row of FAULTS) {
  for (const edition of row.editions) {
    test.describe(`${row.id}, ${edition}`, () => {
      test.use({ edition });
      test(`${row.what} (${row.moment}): nothing is lost, and it is told`, async ({
        learner,
        page,
      }) => {
        await row.prepare?.(learner);
        await openExercise(learner, row.query);
        await row.inject?.(learner);
        await learner.course.locator(FIELD).pressSequentially(TEXT);
        await expect(learner.status).toContainText(row.told, { timeout: 15_000 });
        if (row.heal) {
          await row.heal(learner);
          await expect(learner.status).toContainText('Guardado en el LMS', { timeout: 25_000 });
        }
        await page.context().setOffline(false);
        await learner.take(row.id === 'no-learner-id' ? row.query : '');
        await learner.goTo('tema-16', 't16-ejercicio');
        await expect(learner.course.locator(FIELD)).toHaveValue(TEXT);
      });
    });
  }
}
