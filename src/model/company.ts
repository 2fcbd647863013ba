/**
 * The fictional company whose accounts are classified, as `content/sample-company.yaml` writes it.
 * Its keys are Spanish: they are the teacher's own data. Scores, indices and groups hold the key of
 * the practice: they go to the key file, never into a lesson's HTML (worked examples excepted).
 */
import * as v from 'valibot';
import { CategoryId } from './categories.ts';
import { companyFaults } from './company-faults.ts';
import { eachIdOnce } from './each-id-once.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));
const Score = v.pipe(
  v.number(),
  v.integer('expected a whole score'),
  v.minValue(1, 'expected a score from 1 to 5'),
  v.maxValue(5, 'expected a score from 1 to 5'),
);
const Amount = v.pipe(v.number(), v.minValue(0, 'expected 0 or more'));
const Percent = v.pipe(Amount, v.maxValue(100, 'expected a percentage, at most 100'));
const Index = v.pipe(
  v.number(),
  v.minValue(1, 'expected an index from 1 to 5'),
  v.maxValue(5, 'expected an index from 1 to 5'),
);

const Facts = v.strictObject({
  /** Current sales to the account, millions of pesos a year. */
  ventasMXNm: Amount,
  /** What the account buys of this kind from anybody, millions of pesos a year. */
  potencialMXNm: Amount,
  /** Expected growth of its business, percent a year over three years. */
  crecimientoPct: v.number(),
  /** Contribution margin after the cost to serve. */
  margenPct: Percent,
  diasPago: Amount,
  alineacion: Score,
  referencia: Score,
  orientacionValor: Score,
  antiguedadAnios: Amount,
  /** Survey, 0–10. */
  satisfaccion: v.pipe(Amount, v.maxValue(10, 'expected 0 to 10')),
  accesoDecisores: Score,
  confianza: Score,
  integracion: Score,
  /** Deliveries on time and complete. */
  entregasPct: Percent,
  pedidosAnio: Amount,
  competenciaActiva: Score,
  /** 0: no contract. */
  mesesContrato: Amount,
  contactosActivos: Amount,
  incidenciasGraves: Amount,
  facilidadCambio: Score,
});

const Derived = v.strictObject({
  /** ventas / potencial, to the tenth. */
  cuotaPct: Percent,
  /** ventas × margen. */
  contribucionMXNm: Amount,
});

const FactName = v.keyof(
  v.strictObject({ ...Facts.entries, ...Derived.entries }),
  'not a fact of the accounts; expected one of the names under datos or derivados',
);
const Named = {
  id: v.pipe(v.string(), v.regex(/^[ARV]\d$/, 'expected A, R or V and a digit, as A1')),
  nombre: Text,
  campo: FactName,
  unidad: Text,
  peso: Amount,
};

const Criterion = v.variant('sentido', [
  v.strictObject({
    ...Named,
    /** asc: more is better for the score; desc: less is. */
    sentido: v.picklist(['asc', 'desc']),
    /** The four limits between the scores 1 to 5, lowest first. */
    cortes: v.pipe(
      v.array(v.number()),
      v.length(4, 'expected four limits, between the five scores'),
      v.check(
        (cuts) => cuts.every((cut, i) => i === 0 || cut > cuts[i - 1]!),
        'expected limits that grow; put the lowest first',
      ),
    ),
  }),
  v.strictObject({
    ...Named,
    sentido: v.literal('juicio'),
    cortes: v.null('a judgement is already a score; expected cortes: null'),
  }),
]);

const Axis = v.pipe(
  v.array(Criterion),
  eachIdOnce(),
  v.check(
    (criteria) => criteria.reduce((sum, { peso }) => sum + peso, 0) === 100,
    'expected weights (peso) that sum 100 on the axis; adjust them',
  ),
);

const Account = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^C\d\d$/, 'expected C and two digits, as C05')),
  nombre: Text,
  /** Line of business. */
  giro: Text,
  datos: Facts,
  derivados: Derived,
  /** A score per criterion of the three axes, by its id. */
  puntajes: v.record(v.string(), Score),
  indices: v.strictObject({ atractivo: Index, relacion: Index, vulnerabilidad: Index }),
  categoria: CategoryId,
  /**
   * A worked example is shown solved in the lesson; a `reactivo` is for the learner to classify.
   */
  usoEnModulo: v.picklist(
    ['ejemplo-resuelto', 'reactivo'],
    'expected ejemplo-resuelto or reactivo',
  ),
  /** Why it belongs there, told after the attempt. */
  porque: Text,
  /** What makes it look like something else; null where nothing does. */
  trampa: v.nullable(Text),
});

export const CompanySchema = v.pipe(
  v.strictObject({
    ficticia: v.literal(
      true,
      'expected true: the accounts of a real company are not teaching material',
    ),
    empresa: v.strictObject({
      nombre: Text,
      descripcion: Text,
      objetivos: v.pipe(v.array(Text), v.minLength(1, 'expected at least one objective')),
    }),
    metodo: v.strictObject({
      /** What a score is, in words: "1 a 5". */
      escala: Text,
      /** From this index on, an axis is high. */
      corte: Index,
      /** The formula, in words, as learners read it. */
      regla: Text,
      atractivo: Axis,
      relacion: Axis,
      vulnerabilidad: Axis,
    }),
    /** What is said to who chose wrong, by `right>chosen`. */
    retro: v.record(v.string(), Text),
    cuentas: v.pipe(v.array(Account), eachIdOnce()),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) companyFaults(dataset.value).forEach((message) => addIssue({ message }));
  }),
);

export type Company = v.InferOutput<typeof CompanySchema>;
export type Account = v.InferOutput<typeof Account>;
export type CompanyCriterion = v.InferOutput<typeof Criterion>;
