/** What a learner would write, short enough to type it all. */
export const REASONS = [
  'Deja buen margen',
  'Crece más que su industria',
  'Paga a tiempo',
  'Compra varias líneas',
  'Nos abre otro mercado',
  'Tiene prestigio',
  'Recomienda a otros',
  'Comparte sus planes',
  'Acepta contratos largos',
  'Prueba productos nuevos',
  'Pide calidad, no precio',
  'Está cerca del almacén',
  'Compra fuera de temporada',
  'Su competencia la imita',
  'Decide rápido',
  'Cuesta poco atenderla',
  'Va con nuestra estrategia',
  'Enseña a mejorar procesos',
  'Es difícil de reemplazar',
  'Invierte junto con nosotros',
];

interface CriterionText {
  nombre: string;
  objetivo: string;
  medida: string;
  diferencia: string;
  importancia: string;
}

function criterion(
  nombre: string,
  objetivo: string,
  medida: string,
  diferencia: string,
  importancia: string,
): CriterionText {
  return { nombre, objetivo, medida, diferencia, importancia };
}

export const CRITERIA: Record<'a' | 'r', CriterionText[]> = {
  a: [
    criterion(
      'Margen',
      'Ver quién deja más.',
      '% de contribución.',
      'De 10 a 35 %.',
      'Sin margen no hay servicio.',
    ),
    criterion(
      'Crecimiento',
      'Apostar al futuro.',
      '% anual a tres años.',
      'Sube o se encoge.',
      'Da ventas nuevas.',
    ),
    criterion(
      'Obra industrial',
      'Ir con la estrategia.',
      'Proyectos por año.',
      'Tiene obra o no.',
      'Es la meta del plan.',
    ),
    criterion(
      'Pago',
      'Cuidar el efectivo.',
      'Días de cartera.',
      'Paga en 15 o en 90.',
      'Financia el inventario.',
    ),
    criterion(
      'Líneas que usa',
      'Vender más familias.',
      'Familias al año.',
      'Una o las ocho.',
      'Baja el costo de venta.',
    ),
    criterion(
      'Prestigio',
      'Ganar referencias.',
      'Lugar en su gremio.',
      'Conocida o no.',
      'Atrae a otras.',
    ),
    criterion(
      'Estabilidad',
      'Evitar sobresaltos.',
      'Variación mensual.',
      'Pareja o a saltos.',
      'Permite planear.',
    ),
  ],
  r: [
    criterion(
      'Antigüedad',
      'Ver la confianza.',
      'Años de compra.',
      'Uno o veinte.',
      'Cuesta menos cuidarla.',
    ),
    criterion(
      'Contactos',
      'No depender de uno.',
      'Personas activas.',
      'Una o diez.',
      'Si uno se va, seguimos.',
    ),
    criterion(
      'Parte de su gasto',
      'Medir preferencia.',
      '% que nos compra.',
      'Poco o casi todo.',
      'Dice qué falta ganar.',
    ),
    criterion(
      'Quejas resueltas',
      'Cuidar el trato.',
      '% en tres días.',
      'Todas o pocas.',
      'Evita que se vaya.',
    ),
    criterion(
      'Datos que comparte',
      'Planear juntos.',
      'Pronósticos al año.',
      'Ninguno o doce.',
      'Baja el inventario.',
    ),
    criterion(
      'Contrato',
      'Asegurar el plazo.',
      'Meses que quedan.',
      'Cero o 36.',
      'Protege la venta.',
    ),
    criterion(
      'Trato directivo',
      'Llegar arriba.',
      'Juntas por año.',
      'Ninguna o cuatro.',
      'Abre proyectos.',
    ),
  ],
};
