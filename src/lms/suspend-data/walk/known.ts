/**
 * The ids that cost almost nothing: presence is a flag each, in this order. Frozen with
 * the format; an id that is not here is written out, so content may go on growing. Families are
 * spelled by their parts.
 */
const numbers = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
const family = (heads: string[], tails: string[]) =>
  heads.flatMap((head) => tails.map((tail) => `${head}.${tail}`));
const accounts = Array.from({ length: 14 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`);
const criteria = [...numbers('a', 10), ...numbers('r', 10)];

export const answerIds: readonly string[] = [
  ...family(['t16-diagnostico'], ['evidencia', 'cambios', 'justificacion']),
  ...family(['t17-parte-1'], ['empresa', 'numero', 'fuente', 'rango-razon', 'centrada-razon']),
  ...family(['t17-parte-2'], [...numbers('r', 20), 'vigilar', 'reflexion']),
  ...family(['t18-criterios'], ['empresa', ...numbers('o', 6)]),
  ...family(family(['t18-criterios'], criteria), [
    'nombre',
    'objetivo',
    'medida',
    'diferencia',
    'importancia',
  ]),
];

export const choiceIds: readonly string[] = [
  't16-diagnostico.aplica',
  ...family(['t17-parte-1'], ['rango', 'centrada']),
  't17-parte-2.orden',
  ...family(['t18-criterios'], ['a', 'r', ...criteria.map((id) => `${id}.meta`)]),
  ...family(['t18-clasifica'], accounts),
  't18-aplica.cuentas',
  ...family(['t18-aplica.w'], criteria),
  ...family(family(['t18-aplica.s'], [...accounts, ...numbers('p', 4)]), criteria),
  ...family(
    ['t16-repaso', 't17-repaso', 't18-repaso', 't17-recuerda', 't18-recuerda', 'cierre-repaso'],
    numbers('p', 3),
  ),
];

export const exerciseIds: readonly string[] = [
  't16-diagnostico',
  't16-repaso',
  't17-recuerda',
  't17-parte-1',
  't17-parte-2',
  't17-repaso',
  't18-recuerda',
  't18-criterios',
  't18-clasifica',
  't18-aplica',
  't18-repaso',
  'cierre-repaso',
];

export const stepIds: readonly string[] = [
  't16-atencion-plena',
  't16-introduccion',
  't16-cuales-son',
  't16-importancia',
  't16-atractivo',
  't16-ejercicio',
  't16-para-recordar',
  't17-antes-de-leer',
  't17-introduccion',
  't17-razon',
  't17-importancia',
  't17-encadenamiento',
  't17-ejercicio-1',
  't17-ejercicio-2',
  't17-para-recordar',
  't18-antes-de-leer',
  't18-introduccion',
  't18-seleccion',
  't18-criterios-de-seleccion',
  't18-categorizacion',
  't18-ejemplos',
  't18-practica',
  't18-ejercicio',
  't18-aplicacion',
  't18-para-recordar',
  'cierre-entendiendo',
  'cierre-referencias',
  'cierre-revision',
];
