/**
 * Frozen with formats 1 and 2: an invented learner's whole work, which the mixer reads before any other. It teaches the words of the subject, how each
 * question is usually answered and what progress looks like. Never edited.
 */
import type { LearnerRecord, Stamp } from '../../../model/record.ts';
import { answerIds, choiceIds, exerciseIds, stepIds } from './known.ts';

/** A line each: the end of an answer's id, then its text; `¶` begins a new paragraph. */
const WORK = `
t16-diagnostico.evidencia En mi lugar de trabajo, una distribuidora de materiales eléctricos en la ciudad de Puebla, sí se lleva a cabo una administración de cuentas clave, aunque de manera informal. Actualmente contamos con alrededor de 340 clientes y, de acuerdo con el reporte de ventas del año pasado, los diez más grandes representan más de la mitad de la facturación. El gerente comercial los atiende personalmente y les da prioridad cuando hay poco inventario, pero no existe un plan por escrito ni un responsable de cada cuenta. Cuando un vendedor se va de la empresa, se lleva la información del cliente y hay que empezar de cero. Además, el área de almacén no sabe qué pedidos son urgentes y cuáles pueden esperar, por lo que muchas veces se le queda mal a quien más nos compra. Considero que esto demuestra que conocemos a nuestros clientes importantes, pero todavía no los administramos como cuentas estratégicas.
t16-diagnostico.cambios Los cambios que yo propondría son los siguientes:¶¶1. Definir con claridad qué es una cuenta clave para nosotros. Hoy se piensa solamente en el volumen de compra y se dejan fuera clientes pequeños que tienen un gran potencial de crecimiento o que pagan mejor.¶¶2. Nombrar a un ejecutivo responsable por cada cuenta, con un equipo de apoyo formado por personas de crédito y cobranza, logística, compras y servicio técnico. De esta manera el cliente tendría un solo contacto y no tendría que llamar a cinco personas diferentes para resolver un problema.¶¶3. Elaborar un plan anual de cada cuenta que incluya objetivos, acciones, fechas y presupuesto, y revisarlo cada tres meses con el director general.¶¶4. Implementar un sistema (CRM) en el que se registren las visitas, las cotizaciones, los acuerdos y las quejas, para que la información sea de la empresa y no del vendedor.¶¶5. Capacitar al personal, ya que pasar de vender a asesorar requiere habilidades distintas: negociación, análisis financiero, comunicación y conocimiento del negocio del cliente.¶¶Con estas medidas se podrían reducir los costos de atención, aumentar la lealtad y detectar a tiempo cuando un competidor está ofreciendo mejores condiciones. También creo que ayudaría a que los trabajadores estén más motivados, porque sabrían para qué sirve lo que hacen todos los días.
t16-diagnostico.justificacion En la empresa donde laboro no se aplica el KAM. Todos los clientes reciben el mismo trato, desde la tienda de la esquina hasta la cadena de supermercados, y los precios se negocian caso por caso. Creo que es importante que la administración lo adopte porque los recursos son limitados: no se puede visitar a todos con la misma frecuencia ni ofrecerles a todos las mismas condiciones. Si se identifica a quienes realmente aportan rendimientos y crecimiento a largo plazo, se puede dedicar más tiempo a ellos y atender a los demás por teléfono o por internet. Los beneficios que se obtendrían son una mayor retención de clientes, ventas más estables durante el año, mejores pronósticos para la producción, menos devoluciones y una relación de confianza que permita desarrollar nuevos productos en conjunto. Por otra parte, también disminuiría el riesgo: el año antepasado perdimos a nuestro segundo cliente más importante y nadie se dio cuenta hasta que llevaba dos meses sin comprar.
t17-parte-1.empresa Grupo Lácteos de la Sierra, S.A. de C.V.
t17-parte-1.numero 12
t17-parte-1.fuente Entrevista con el jefe de ventas y página de internet de la compañía
t17-parte-1.rango-razon Sí, considero que el número de cuentas clave que menciona manejar la empresa se encuentra en el rango apropiado según la dimensión del negocio, ya que tiene cerca de 200 empleados, una fuerza de ventas de quince personas y presencia en cuatro estados de la República. Los autores recomiendan que sean pocas, entre cinco y treinta, porque cada una necesita atención especial y un equipo que la conozca a profundidad. Si tuvieran cincuenta, ninguna sería realmente clave; si tuvieran solo dos, dependerían demasiado de ellas y cualquier decisión del comprador pondría en peligro a toda la compañía. Sin embargo, me parece que deberían revisar la lista cada año, porque algunas llegaron ahí por antigüedad o por amistad con el dueño y no por lo que valen hoy.
t17-parte-1.centrada-razon Pienso que la empresa está parcialmente centrada en los clientes. Por un lado, realiza encuestas de satisfacción, tiene una línea telefónica de atención las 24 horas y modificó sus rutas de entrega para adaptarse a los horarios de las tiendas. Por el otro, las decisiones importantes todavía se toman pensando en el producto y en la capacidad de la planta: primero se produce y después se busca a quién vendérselo. Tampoco se comparte la información entre los departamentos; por ejemplo, mercadotecnia lanza promociones sin avisarle a ventas. Una empresa centrada en el cliente mediría el éxito por lo que logran sus clientes y no únicamente por las toneladas vendidas al mes.
r Generan un volumen de ventas alto y constante durante todo el año.
r Dejan un margen de utilidad mayor que el de los demás clientes.
r Tienen potencial para crecer y comprar otras líneas de productos.
r Su prestigio nos sirve como referencia para atraer a nuevos clientes.
r Pagan a tiempo y mejoran el flujo de efectivo de la empresa.
r Están alineadas con los objetivos estratégicos y con los valores de la organización.
r Abren la puerta a nuevos mercados, regiones o segmentos donde todavía no tenemos presencia.
r Comparten información sobre las tendencias del mercado y las necesidades del consumidor final.
r Colaboran en el desarrollo y las pruebas de productos nuevos, lo que impulsa la innovación.
r Es costoso y difícil reemplazarlas si se van con la competencia.
r Nos permiten aprovechar mejor la capacidad instalada y obtener economías de escala.
r Mantienen una relación de largo plazo basada en la confianza y el compromiso mutuo.
r Firman contratos anuales que dan certidumbre y facilitan la planeación.
r Tienen poder de decisión o influencia en su industria y otros siguen su ejemplo.
r Exigen altos estándares de calidad que obligan a mejorar los procesos internos.
r Cuentan con varias sucursales, por lo que un solo acuerdo se multiplica en muchos puntos de venta.
r Reducen los costos de servir porque hacen pedidos grandes y programados.
r Recomiendan a la empresa con otros compradores de su mismo grupo.
r Aceptan integrar sus sistemas y su cadena de suministro con los nuestros.
r Si las atendiera un competidor, este ganaría una ventaja que sería muy complicado recuperar.
t17-parte-2.vigilar Es importante y relevante que las empresas tengan vigiladas las cuentas que pueden convertirse en claves porque el mercado cambia todo el tiempo y los clientes también. Un negocio que hoy compra poco puede abrir nuevas sucursales, ganar una licitación o fusionarse con otro y, de un momento a otro, convertirse en el comprador más grande de la zona. Si nosotros lo conocemos desde antes y lo hemos tratado bien, seremos su primera opción; si esperamos a que crezca, probablemente ya tendrá un proveedor de confianza. Además, vigilar no significa darles todo, sino llevar un seguimiento: cuánto compran, qué tan seguido, qué problemas han tenido y quién toma las decisiones. Así se pueden asignar los recursos poco a poco y no apostar a ciegas. También sirve en sentido contrario, para darse cuenta de que una cuenta está dejando de ser clave y que conviene dedicarle menos esfuerzo. En mi experiencia, cuesta mucho menos conservar y desarrollar a un cliente que conseguir uno nuevo.
t17-parte-2.reflexion Lo que aprendí en este tema es que el tamaño no lo es todo. Antes pensaba que el mejor cliente era el que más compraba, pero si pide descuentos, paga tarde y devuelve la mercancía, puede ser que estemos perdiendo dinero con él. Me quedo con la idea de que una cuenta clave se elige con criterios objetivos y se construye con el tiempo, con la participación de toda la empresa y no solo del departamento de ventas.
t18-criterios.empresa Grupo Lácteos de la Sierra
o Aumentar las ventas un 15% en dos años
o Reducir el costo de distribución
o Entrar al mercado del sureste
o Conservar a los clientes actuales
nombre Volumen de compra anual
objetivo Identificar a las cuentas que aportan la mayor parte de los ingresos de la empresa para decidir a quién se le da prioridad.
medida Pretende medir el monto total de las compras de los últimos doce meses, en pesos y sin impuestos. El dato se obtiene del sistema de facturación.
diferencia Una cuenta que compra más de cinco millones al año obtiene la calificación más alta; una que compra entre uno y cinco queda en medio, y la que compra menos de un millón recibe la más baja.
importancia Es importante porque la mayor parte de los gastos fijos se cubren con esas ventas; si una de estas cuentas se pierde, habría que recortar personal.
nombre Potencial de crecimiento
objetivo Saber cuánto más podría comprarnos la cuenta en los próximos tres años, para invertir en ella antes que la competencia.
medida La diferencia entre lo que consume en total y lo que nos compra a nosotros, según su plan de expansión y la información que comparte su área de compras.
diferencia Permite distinguir a las empresas que ya llegaron a su límite de aquellas que van empezando y que abrirán más tiendas.
importancia Porque las ventas de mañana dependen de las relaciones que se construyan hoy, y la empresa quiere crecer sin depender de los mismos clientes de siempre.
nombre Rentabilidad de la cuenta
objetivo Conocer la utilidad real que deja cada cliente después de descontar lo que cuesta atenderlo.
medida El margen de contribución en porcentaje: ventas menos costo del producto, fletes, descuentos, comisiones y devoluciones.
diferencia Dos clientes pueden comprar lo mismo, pero el que pide entregas urgentes y hace muchas devoluciones deja menos ganancia y tendrá menos puntos.
importancia A la empresa vendedora le sirve para no confundir volumen con negocio y para negociar mejor los precios.
nombre Puntualidad en los pagos
objetivo Evaluar si el cliente cumple con los plazos de crédito que se acordaron.
medida Los días promedio que tarda en pagar después del vencimiento de la factura, de acuerdo con los registros de cobranza.
diferencia Quien paga antes de treinta días se considera excelente; quien se atrasa más de sesenta representa un riesgo, aunque compre mucho.
importancia Porque el dinero que no entra a tiempo hay que pedirlo prestado al banco, y eso reduce las ganancias.
nombre Alineación estratégica
objetivo Determinar qué tanto ayuda la cuenta a cumplir los objetivos de la empresa a largo plazo.
medida El número de objetivos a los que contribuye, con una escala del uno al cinco que califican el director y los gerentes.
diferencia Una cuenta que está en la región donde queremos crecer y que vende productos saludables tendrá un puntaje mayor que otra que solo busca precio.
importancia Evita gastar tiempo y recursos en clientes que nos alejan de la visión de la compañía.
nombre Prestigio de la marca
objetivo Identificar las cuentas cuyo nombre abre puertas con otros compradores.
medida El reconocimiento que tiene en el mercado y cuántos clientes nuevos han llegado por su recomendación durante el año.
diferencia Las marcas líderes que todo el mundo conoce quedan arriba de los negocios locales, que no influyen en las decisiones de los demás.
importancia Nos da credibilidad y reduce lo que se gasta en publicidad.
nombre Estabilidad financiera
objetivo Conocer la solidez del cliente para saber si podrá seguir comprando en tiempos difíciles.
medida Su nivel de deuda, los años que tiene en operación y su calificación en el buró de crédito.
diferencia Separa a las empresas sanas, con finanzas ordenadas, de las que podrían cerrar o dejar de pagar en cualquier momento.
importancia Protege a la empresa de las cuentas incobrables y permite ofrecer mejores condiciones a quien lo merece.
nombre Antigüedad de la relación
objetivo Reconocer a los clientes que han permanecido con nosotros a través de los años.
medida Los años de compras continuas, sin interrupciones mayores a seis meses.
diferencia Un cliente de diez años ha pasado por crisis y aumentos de precio y sigue aquí; uno que llegó hace seis meses todavía está probando.
importancia La antigüedad indica lealtad, y atender a un cliente que ya conocemos es más sencillo y más barato.
nombre Nivel de confianza y comunicación
objetivo Valorar qué tan abierta y honesta es la relación entre ambas partes.
medida Si comparte sus pronósticos, si avisa con anticipación de los cambios y cuántas reuniones de trabajo se hacen al mes.
diferencia Hay clientes que enseñan sus números y otros que solamente mandan la orden de compra y reclaman cuando algo sale mal.
importancia Cuando hay confianza los problemas se resuelven con una llamada y no con un abogado.
nombre Satisfacción del cliente
objetivo Saber si el servicio que se le brinda cumple con sus expectativas y detectar a tiempo las inconformidades.
medida El resultado de la encuesta que se aplica cada semestre y el número de quejas que se reciben por cada cien pedidos.
diferencia Las cuentas con una calificación mayor a nueve se consideran fuertes; las que están por debajo de siete pueden irse.
importancia Un cliente satisfecho vuelve a comprar y habla bien de nosotros, mientras que uno molesto se lo cuenta a todo el mundo.
nombre Acceso a quienes toman las decisiones
objetivo Medir qué tan cerca estamos de las personas que deciden la compra.
medida La cantidad de contactos activos en distintas áreas y niveles: dirección, finanzas, operaciones y compras.
diferencia No es lo mismo hablar con el dueño que con el almacenista que solo recibe la mercancía.
importancia Si nuestro único contacto renuncia, se pierde la cuenta; con varios contactos la relación es de empresa a empresa.
nombre Participación en sus compras
objetivo Conocer qué parte de lo que necesita el cliente se lo vendemos nosotros y qué parte se lleva la competencia.
medida El porcentaje que representan nuestras ventas respecto a su gasto total en la categoría.
diferencia Donde somos el proveedor principal la relación es fuerte; donde solamente nos compran cuando el otro no tiene, es débil.
importancia Ayuda a definir una estrategia distinta: defender lo que ya se tiene o ganar terreno.
nombre Disposición a colaborar
objetivo Identificar a los clientes que están dispuestos a trabajar en proyectos conjuntos.
medida Los proyectos que se han realizado juntos en los últimos dos años, como pruebas piloto, empaques especiales o promociones en el punto de venta.
diferencia Algunas cuentas proponen ideas y ponen a su gente; otras no contestan los correos.
importancia De la colaboración salen los productos nuevos y los ahorros en la cadena de suministro.
nombre Facilidad para cambiar de proveedor
objetivo Estimar el riesgo de que la cuenta se vaya con otro proveedor.
medida El tiempo y el costo que le tomaría sustituirnos, así como la vigencia de los contratos que tenemos firmados.
diferencia Una empresa que integró su sistema de pedidos con el nuestro difícilmente se irá; otra que compra por teléfono puede irse mañana.
importancia Permite anticiparse y cuidar más a las cuentas que están en peligro antes de que sea demasiado tarde.
`;

const GROUPS = ['estrella', 'estable', 'estatus', 'estrella>estatus', 'estable>estrella', 'estatus>estable', 'estable'];
const ORDER = Array.from({ length: 20 }, (_, index) => `r${index + 1}`).join(',');

/** Seconds between one change and the next: clicks come quickly, prose as fast as it is typed. */
function pace() {
  let now = 24_000_000;
  let turn = 0;
  return (length: number): Stamp => ['m4q7', (now += 3 + ((turn = (turn * 5 + 7) % 19) % 11) + Math.floor(length / 4))];
}

export function sample(): LearnerRecord {
  const at = pace();
  const record: LearnerRecord = { schema: 1, knows: {}, steps: stepIds.slice(0, 26), answers: {}, choices: {}, exercises: {} };
  const written = WORK.trim().split('\n').map((line) => {
    const space = line.indexOf(' ');
    return { end: line.slice(0, space), text: line.slice(space + 1).replaceAll('¶', '\n') };
  });
  for (const id of choiceIds.filter(isChosen)) record.choices[id] = { value: valueOf(id), at: at(0) };
  for (const id of answerIds) {
    const next = written.findIndex(({ end }) => id === end || id.slice(id.lastIndexOf('.') + 1).replace(/\d+$/, '') === end);
    if (next < 0) continue;
    const { text } = written.splice(next, 1)[0]!;
    record.answers[id] = { text, at: at(text.length) };
  }
  for (const id of exerciseIds) record.exercises[id] = { progress: 100, finished: true, ...(/repaso|recuerda|clasifica/.test(id) && { score: 90 }) };
  record.place = { page: 'cierre', step: 'cierre-revision', at: at(0) };
  record.knows['m4q7'] = record.place.at[1];
  return record;
}

function isChosen(id: string): boolean {
  return !/\.[ar](8|9|10)\b|clasifica\.C0[12]|aplica\.s\.(C0[1246-8]|C1|p)|\.p[34]$|cierre-repaso/.test(id);
}

function valueOf(id: string): string {
  const digits = Number(/\d+$/.exec(id)?.[0] ?? 0);
  if (id.startsWith('t18-clasifica')) return GROUPS[digits % GROUPS.length]!;
  if (id.startsWith('t18-aplica.w')) return ['16', '14', '15', '10', '20'][digits % 5]!;
  if (id.startsWith('t18-aplica.s')) return String(1 + ((digits * 7 + id.length) % 5));
  if (id.endsWith('.meta')) return `o${1 + (digits % 4)}`;
  if (id.endsWith('orden')) return ORDER;
  if (/criterios\.[ar]$/.test(id)) return Array.from({ length: 7 }, (_, index) => `${id.slice(-1)}${index + 1}`).join(',');
  if (id.endsWith('cuentas')) return 'C03,C05,C09';
  return /repaso|recuerda/.test(id) ? ['a', 'b', 'c', 'b>a'][digits % 4]! : ['si', 'parte'][digits % 2]!;
}
