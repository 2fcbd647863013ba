/**
 * A learner who takes the course from the first step to the last, with the answers that someone
 * would give.
 */
import { readFileSync } from 'node:fs';
import { expect, type FrameLocator } from '@playwright/test';
import { parse } from 'yaml';
import { CRITERIA, REASONS } from './answers.ts';
import type { InputDevice } from './input-devices.ts';

interface RecallFile {
  questions: { options: { label: string; right?: true }[] }[];
}

const content = (path: string): unknown => parse(readFileSync(`content/${path}.yaml`, 'utf8'));
const { categories } = content('categories') as {
  categories: { id: string; label: string; base: boolean }[];
};
const LABELS = new Map(categories.filter(({ base }) => base).map(({ id, label }) => [id, label]));
/** The group of each account, by their names. */
export const RIGHT = new Map(
  (content('sample-company') as { cuentas: { nombre: string; categoria: string }[] }).cuentas.map(
    ({ nombre, categoria }) => [nombre, LABELS.get(categoria)!],
  ),
);

type Answering = (device: InputDevice, course: FrameLocator) => Promise<void>;

const finish: Answering = async (device, course) => {
  const foot = course.locator('.step.here .exercise-foot');
  await device.press(foot.getByRole('button', { name: 'Marcar como terminado' }));
  await expect(foot).toContainText('Ejercicio terminado.');
};

const diagnosis: Answering = async (device, course) => {
  const field = (item: string) => course.locator(`[id="t16-diagnostico.${item}"]`);
  await device.pick(course.getByRole('radio', { name: 'Mi trabajo actual' }));
  await device.pick(course.getByRole('radio', { name: 'En parte' }));
  await device.write(
    field('evidencia'),
    'Hay una lista de dieciocho clientes «AAA»; los atiende la dueña y les guarda producto.',
  );
  await device.write(
    field('cambios'),
    'Nombrar a una persona por cuenta y revisar cada mes su margen, no solo sus pedidos.',
  );
  await finish(device, course);
};

const company: Answering = async (device, course) => {
  const field = (item: string) => course.locator(`[id="t17-parte-1.${item}"]`);
  const radio = (item: string, name: string) =>
    course
      .locator('.step.here fieldset.field')
      .filter({ has: course.locator(`[name="t17-parte-1.${item}"]`) })
      .getByRole('radio', { name, exact: true });
  await device.write(field('empresa'), 'Ferretera del Bajío');
  await device.write(field('numero'), '24');
  await device.write(field('fuente'), 'Me lo dijo la gerente de ventas.');
  await device.pick(radio('rango', 'No'));
  await device.write(field('rango-razon'), 'Son demasiadas para tres vendedores y 400 clientes.');
  await device.pick(radio('centrada', 'En parte'));
  await device.write(
    field('centrada-razon'),
    'Pregunta a sus clientes cada año, pero tarda en contestar quejas.',
  );
  await finish(device, course);
};

const reasons: Answering = async (device, course) => {
  for (const [i, reason] of REASONS.entries()) {
    await device.write(
      course.getByRole('textbox', { name: `Razón ${i + 1}`, exact: true }),
      reason,
    );
    if (i + 1 < REASONS.length) await device.enter();
  }
  await expect(course.locator('.reasons-count')).toHaveText(/^20/);
  await device.write(
    course.locator('[id="t17-parte-2.vigilar"]'),
    'Porque al crecer eligen proveedor; una obra nueva sería la señal.',
  );
  await device.write(
    course.locator('[id="t17-parte-2.reflexion"]'),
    'Que comprar mucho no basta: miraré el margen antes de dar descuentos.',
  );
  await finish(device, course);
};

/**
 * Every account gets the same place on the matrix, which gives no points. Two are first taken for
 * another group, as it happens.
 */
const classification: Answering = async (device, course) => {
  const place = course.locator('[data-exercise="t18-clasifica"]');
  for (let i = 0; i < 12; i++) {
    const right = RIGHT.get((await place.locator('.account h4').innerText()).trim())!;
    const group = (name: string) =>
      place.locator('.attempt').filter({ has: course.getByText(name, { exact: true }) });
    await device.pick(place.locator('[name$=".lugar.a"][value="alto"]'));
    await device.pick(place.locator('[name$=".lugar.r"][value="debil"]'));
    if (i === 2 || i === 7) {
      const wrong = [...LABELS.values()].find((label) => label !== right)!;
      await device.press(group(wrong));
      await expect(place.locator('.choice .feedback')).toContainText('Todavía no');
    }
    await device.press(group(right));
    await expect(place.locator('.choice .feedback')).toContainText('Correcto');
    if (i < 11) await device.press(place.getByRole('button', { name: /^Seguir con/ }));
  }
  await expect(place).toContainText('Ejercicio terminado.');
};

const criteria: Answering = async (device, course) => {
  const field = (item: string) => course.locator(`[id="t18-criterios.${item}"]`);
  await device.press(course.getByRole('button', { name: 'Usar la misma: Ferretera del Bajío' }));
  await device.write(field('o1'), 'Crecer en obra industrial');
  await device.press(course.getByRole('button', { name: 'Empezar por el primero' }));
  const all = (['a', 'r'] as const).flatMap((axis) =>
    CRITERIA[axis].map((criterion, i) => ({ id: `${axis}${i + 1}`, criterion })),
  );
  for (const [i, { id, criterion }] of all.entries()) {
    for (const [part, text] of Object.entries(criterion))
      await device.write(field(`${id}.${part}`), text);
    await device.pick(course.locator(`[name="t18-criterios.${id}.meta"]`));
    if (i + 1 < all.length)
      await device.press(course.getByRole('button', { name: /^Siguiente: / }));
  }
  await finish(device, course);
};

const matrix: Answering = async (device, course) => {
  const place = course.locator('[data-exercise="t18-aplica"]');
  for (const axis of ['Pesos de atractivo de la cuenta', 'Pesos de relación con el cliente'])
    await device.press(
      place.getByRole('group', { name: axis }).getByRole('button', { name: 'Repartir por igual' }),
    );
  for (const [account, scores] of [
    ['Huerta Viva Exportadora', ['5', '2']],
    ['Farmacéutica Dalma', ['4', '4']],
    ['Muebles Arista', ['2', '3']],
  ] as const) {
    await device.select(place.getByRole('combobox'), account);
    await device.press(place.getByRole('button', { name: 'Agregar', exact: true }));
    for (const [i, axis] of (['a', 'r'] as const).entries()) {
      for (const [j] of CRITERIA[axis].entries())
        await device.pick(
          place.locator(`.scored-body [name$=".${axis}${j + 1}"][value="${scores[i]!}"]`),
        );
    }
  }
  await finish(device, course);
};

/** Misses the first question of a recall once. */
export async function miss(device: InputDevice, course: FrameLocator, id: string): Promise<void> {
  const { questions } = content(`exercises/${id}`) as RecallFile;
  const question = course.locator(`[data-exercise="${id}"] .recall-question`).first();
  await device.press(
    question.getByRole('button', {
      name: questions[0]!.options.find(({ right }) => !right)!.label,
    }),
  );
  await expect(question.locator('.feedback')).toContainText('Todavía no.');
}

export async function recallAll(
  device: InputDevice,
  course: FrameLocator,
  id: string,
): Promise<void> {
  const { questions } = content(`exercises/${id}`) as RecallFile;
  for (const [i, { options }] of questions.entries()) {
    const question = course.locator(`[data-exercise="${id}"] .recall-question`).nth(i);
    await device.press(
      question.getByRole('button', { name: options.find(({ right }) => right)!.label }),
    );
    await expect(question.locator('.feedback')).toContainText('Correcto.');
  }
}

function recall(id: string): Answering {
  return async (device, course) => {
    await miss(device, course, id);
    await recallAll(device, course, id);
  };
}

/** How each exercise is answered from empty to finished, by its id. */
export const EXERCISES: Record<string, Answering> = {
  't16-diagnostico': diagnosis,
  't16-repaso': recall('t16-repaso'),
  't17-recuerda': recall('t17-recuerda'),
  't17-parte-1': company,
  't17-parte-2': reasons,
  't18-recuerda': recall('t18-recuerda'),
  't18-clasifica': classification,
  't18-criterios': criteria,
  't18-aplica': matrix,
  't18-repaso': recall('t18-repaso'),
};

interface Outline {
  topics: { steps: { id: string; exercises: { id: string }[] }[] }[];
}

/** From the cover to the last step, answering every exercise but those left out. */
export async function takeCourse(
  device: InputDevice,
  course: FrameLocator,
  { without = [] }: { without?: string[] } = {},
): Promise<void> {
  const { topics } = JSON.parse((await course.locator('#outline').textContent())!) as Outline;
  const steps = topics.flatMap((topic) => topic.steps);
  await device.press(course.locator('#begin'));
  for (const [i, { id, exercises }] of steps.entries()) {
    await expect(course.locator(`#${id} h2`), `${id} has the focus of who arrives`).toBeFocused();
    for (const exercise of exercises.filter((one) => !without.includes(one.id)))
      await EXERCISES[exercise.id]!(device, course);
    // As who reads to the end does, and then goes on.
    await course.locator(`#${id} .step-end`).scrollIntoViewIfNeeded();
    if (i + 1 < steps.length) await device.press(course.locator(`#${id} .step-nav [rel="next"]`));
    else await expect(course.locator(`[data-step="${id}"]`)).toHaveClass('done');
  }
}
