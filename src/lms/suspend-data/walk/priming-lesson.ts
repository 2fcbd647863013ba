/** Frozen with formats 1 and 2: the lessons' source text, which learners quote and answer. Never edited. */
export const lesson = `SKILLING
CENTER

TECMILENIO

Ventas

Tema 16
Introducción a la administración
de cuentas clave

Módulo 2 / Semana 5

Bienestar - *mindfulness*

Atención plena

Te invito a realizar la siguiente actividad de bienestar-mindfulness antes de comenzar a revisar el tema.

<https://youtu.be/lrsaUmq2l1w>

Introducción

Administración de cuentas clave

El propósito del curso es que conozcas que son las cuentas clave y comiences a entender el KAM (Key Account Management o gestión de cuentas clave), que son las técnicas y sistemas de administración de esas cuentas clave dentro de las empresas.

Explicación

¿Cuáles son las cuentas clave?

Las cuentas clave son las más grandes que atiende tu empresa, es decir, aquellos clientes que más compran.

Este criterio, en ocasiones, no implica que efectivamente esas sean las cuentas con mayor rendimiento para tu negocio.

Una compañía puede comprarte muchos productos, hacer pedidos constantes, pero esto no la convierte en una cuenta clave.

Explicación

Importancia

Por la importancia que tienen las cuentas clave para el valor de una empresa, esta debe tomar una decisión para atenderlas de una forma diferencial, tanto en amplitud como en disponibilidad.

La selección de las cuentas clave de una empresa es un proceso fundamental en el que hay que actuar con objetividad y procedimientos claros.

Las cuentas clave son aquellas que tienen una importancia estratégica para los negocios, que no solo aportan rendimientos, sino también crecimiento a un largo plazo.

Explicación

Atractivo cuentas clave

La selección de las cuentas clave de una empresa es un proceso fundamental en el que hay que actuar con objetividad y procedimientos claros y requiere un equipo que las administre (KAM).

Las matrices de atraktividad-fortalezas de negocio y vulnerabilidad-atraktividad son elementos básicos que nos permiten evaluar la situación actual y tomar decisiones estratégicas.

Ejercicio

Analizar la administración de cuentas clave de tu lugar de trabajo.

Responde lo siguiente.

- ¿En tu lugar de trabajo se lleva a cabo una administración de cuentas clave?
- ¿Qué cambios (propuestos por ti) podrían ayudar a mejorar la gestión de las cuentas de tu lugar de trabajo? En el caso de que en tu lugar de trabajo no se aplique el KAM, elabora una justificación de por qué crees que es importante que la administración la adopte, incluye los beneficios que obtendrían.

Asegúrate de:

- Realizar un reporte con lo solicitado en las instrucciones de la actividad según la situación de tu lugar de trabajo.

Ventas

Tema 17
El rol de la administración de
cuentas clave KAM

Módulo 2 / Semana 5

Introducción

El rol de una administración de cuentas clave

El rol Key Account Management (KAM) es una función estratégica en una empresa que se centra en el manejo y desarrollo de relaciones con clientes clave o cuentas estratégicas. La administración de cuentas clave se centra en la gestión estratégica de las relaciones con clientes clave para maximizar el valor a largo plazo para la empresa.

Esto implica una comprensión profunda de las necesidades del cliente, una planificación estratégica personalizada y una coordinación efectiva con otros departamentos de la empresa.

Explicación

Razón de una cuenta clave

Una cuenta puede ser clave por múltiples razones, la más obvia es su volumen de venta, pero no es la única, puede haber clientes que no compran tanto y, sin embargo, son más rentables.

Quizá no sean rentables en cuestión económica, pero pueden estar alineadas a los objetivos estratégicos y a largo plazo de la empresa.

Explicación

Importancia

A pesar de su importancia, el KAM es una actividad relativamente reciente en la vida de las empresas y su incursión ha sido resultado de cambios drásticos en el mundo de los negocios en los últimos años.

El más importante, sin lugar a dudas, es el incremento de poder que los clientes tienen en su relación con los proveedores.

El poder del mercado (market power) muestra quién concentra el mayor control de una industria, ha ido pasando gradualmente de los manufactureros a los comerciantes.

Explicación

Encadenamiento de las cuentas clave

La cadena de cuentas clave puede empezar con una materia prima, en esta cadena de cuentas clave, hay múltiples clientes y múltiples proveedores, una empresa puede ser a la vez cliente y proveedora.

Cuando estamos con los clientes, es importante que identifiquen cuáles son las cuentas clave.

La globalización ha llevado a estos procesos a nivel mundial.

Ejercicio

Identifica las cuentas claves de una empresa.

Responde lo siguiente.

Parte 1

- Selecciona una empresa e identifica el número de cuentas clave que maneja. ¿Crees que el número de cuentas clave que menciona manejar dicha empresa se encuentra en el rango apropiado según la dimensión del negocio?
- ¿Consideras que la empresa está centrada en los clientes?

Parte 2

- Investiga cuáles son las 20 principales razones por las que una empresa puede considerar clave a sus cuentas.
- ¿Por qué crees que es importante y relevante que las empresas tengan vigiladas aquellas cuentas que pueden convertirse en claves?

Asegúrate de:

- Dar respuesta a las preguntas planteadas en las dos partes de la actividad.
- Reflexionar sobre la importancia de las cuentas claves.

Ventas

Tema 18
Selección y categorización
de cuentas clave

Módulo 2 / Semana 5

Introducción

Clasificación KAM

La identificación y clasificación de cuentas clave dentro de un conjunto de clientes representan uno de los desafíos más complejos en la planificación de la gestión de cuentas clave (KAM).

Involucra un proceso de análisis interno y reflexión que, en ocasiones, puede ser muy consumidor de tiempo y exige la colaboración de varios departamentos en la organización. No solo el departamento de ventas o marketing debe asumir la responsabilidad de determinar cuáles son las cuentas clave de la empresa, ya que se necesita la participación de otros responsables de la toma de decisiones para obtener una visión completa de los objetivos estratégicos que la empresa busca alcanzar.

Explicación

Selección y clasificación

El primer paso en el proceso de selección y clasificación de cuentas clave implica la identificación del conjunto completo de clientes de la empresa, incluye la identificación de los clientes actuales, su nivel de compra, el estado de la relación con ellos y, si es relevante, la consideración de interacciones pasadas.

Una vez que la empresa haya completado la identificación de todas sus cuentas, se enfrenta al desafío de determinar cuáles de estas cuentas son realmente esenciales para la continuidad del negocio.

Este proceso va más allá de simplemente listar a los clientes en función de su volumen de ventas, ya que implica la creación y aplicación de una serie de criterios que respalden la visión estratégica de la empresa.

Explicación

Criterios de selección

Explicación

Categorización de las cuentas

Cientes
estrella

Cientes de
estatus

Cientes
estables

Ejercicio

Criterios de selección de cuenta clave

1. Utilizando la misma empresa de tu actividad anterior (tienes la opción de elegir otra empresa), selecciona los criterios que usarías para calificar sus cuentas clave.
No olvides que los criterios que desarrolles deben ir alineados a los objetivos de la empresa.
1. Los criterios para medir el atractivo de la cuenta deben ser mínimo siete, al igual que los criterios para medir la relación con el cliente.

Para cada uno de los 14 criterios, elabora una descripción pormenorizada que incluya lo siguiente:

- ¿Cuál es el objetivo del criterio?
- ¿Qué pretende medir?
- ¿De qué manera el criterio diferenciará a una empresa de otra?
- ¿Por qué es importante ese criterio para la empresa vendedora?

Elaborar los criterios para medir el atractivo de la cuenta para la relación con el cliente y realiza la descripción de cada uno de los criterios.

Cierre

Entendiendo las cuentas clave

La administración de cuentas clave es un enfoque orientado a la cooperación de los vendedores con los clientes, buscando la reducción de costos, la integración de procesos y la generación de relaciones longevas de negocio.

Para ello, se necesita que los vendedores desarrollen ciertas habilidades para manejar, mantener y hacer crecer la relación con las cuentas clave.

Resulta fundamental clasificar y categorizar la cuenta a través de criterios que permitan evaluar lo más objetivamente posible, tanto al atractivo de los clientes como el estado de la relación con la empresa.

A la hora de escoger las cuentas clave, se debe tomar en cuenta que este ejercicio también implica la asignación de recursos especiales para atender estos clientes.

Referencias bibliográficas

- Burnett, K. (2001). *The Handbook of Key Customer Relationship Management*. Inglaterra: Pearson.
- Guerra, A., Salas, L., Acosta, M., y Jiménez, M. (2018). *LA ADMINISTRACIÓN DE VENTAS: Conceptos Claves en el Siglo XXI*. España: 3ciencias.
- Woodburn, D., y McDonald, M. (2007). *Gestión de cuentas clave. La guía definitiva*. EE.UU.: Elsevier.
- Woodburn, D., y McDonald, M. (2013). *El manejo de las cuentas clave*. Argentina: Granica.`;
