/** Sentences of the verifier: what an LMS would do with it, and the cure. */
import type { Finding, FindingCode } from '../model/packaging.ts';
import { counted } from './count.ts';

const said: Record<FindingCode, (detail: string) => [problem: string, cure: string]> = {
  'not-a-zip': () => [
    'no es un archivo zip que se pueda leer',
    'descárgalo otra vez o vuelve a comprimirlo como .zip',
  ],
  'no-manifest': () => [
    'no hay imsmanifest.xml ni cmi5.xml: el LMS no lo reconoce como curso',
    'exporta el curso otra vez como SCORM o cmi5',
  ],
  'manifest-deeper': (detail) => [
    `el manifiesto está dentro de «${detail}» y no en la raíz`,
    'comprime el contenido de esa carpeta, no la carpeta',
  ],
  'manifest-broken': (detail) => [
    `el manifiesto no es XML bien formado; línea ${detail}`,
    'corrige esa línea o exporta el curso otra vez',
  ],
  'manifest-invalid': (detail) => [
    `no cumple el esquema oficial de su edición en la línea ${detail}`,
    'corrige esa línea o exporta el curso otra vez; algunos LMS lo aceptan así',
  ],
  'manifest-entities': () => [
    'el manifiesto declara entidades propias (<!ENTITY …>); los LMS lo rechazan por seguridad',
    'quita el DOCTYPE y escribe el texto en su lugar',
  ],
  'cmi5-order': (detail) => [
    `«${detail}» está fuera de su lugar: el esquema de cmi5 fija el orden`,
    'pon title, description, objectives, url, launchParameters y entitlementKey en ese orden',
  ],
  'cmi5-url': (detail) => [
    `«${detail}» no sirve como url de un AU: lleva espacios o signos que una dirección no admite, ` +
      'o un parámetro que pone el LMS (endpoint, fetch, actor, registration, activityId)',
    'corrige la dirección; un espacio se escribe %20',
  ],
  'cmi5-invalid': (detail) => [
    `«${detail}» no cumple lo que pide cmi5`,
    'cada id es una dirección completa (https://… o urn:…), title y description llevan ' +
      'texto con su idioma, moveOn y launchMethod son de su lista y masteryScore va de 0 a ' +
      '1; corrígelo o exporta el curso otra vez',
  ],
  'other-kind': () => [
    'es otra clase de paquete (AICC, xAPI sin cmi5, H5P, un respaldo de un LMS o un libro): ' +
      'no se importa como curso SCORM ni cmi5',
    'exporta el curso como SCORM o cmi5, o restáuralo donde se hizo',
  ],
  'edition-unknown': (detail) => [
    `no se reconoce la edición de SCORM («${detail}»)`,
    'escribe 1.2, 2004 3rd Edition o 2004 4th Edition en schemaversion',
  ],
  'no-launch': () => [
    'no dice qué página se abre',
    'pon en el manifiesto un recurso de tipo sco con su href, o una url en el AU',
  ],
  'no-organization': () => [
    'ningún elemento de organizations abre una página: el LMS muestra un curso vacío',
    'agrega en organizations un item con identifierref al recurso que se abre',
  ],
  'default-nowhere': (detail) => [
    `organizations señala «${detail}» como la principal y no existe`,
    'escribe en default el identificador de una de sus organizaciones',
  ],
  'mastery-invalid': (detail) => [
    `masteryscore es «${detail}» y tiene que ser un número de 0 a 100`,
    'corrígelo o quítalo: sin él no hay calificación mínima',
  ],
  'duplicate-id': (detail) => [
    `el identificador «${detail}» está dos veces`,
    'da a cada elemento un identificador propio',
  ],
  'reference-nowhere': (detail) => [
    `un elemento apunta al recurso «${detail}», que no existe`,
    'corrige identifierref o agrega ese recurso',
  ],
  'missing-file': () => [
    'el manifiesto lo nombra y no está en el zip',
    'agrega el archivo o quítalo del manifiesto',
  ],
  'case-differs': (detail) => [
    `se pide con ese nombre y en el zip está como «${detail}»: en un servidor Linux no se encuentra`,
    'escribe el nombre igual, con las mismas mayúsculas',
  ],
  'unlisted-file': () => [
    'está en el zip y el manifiesto no lo nombra; algunos LMS no lo copian',
    'agrégalo al manifiesto con <file href="…"/>',
  ],
  'leftover-file': () => [
    'lo dejó el sistema al comprimir; no es del curso',
    'bórralo del zip; en Mac, comprime con «zip -X» o con otro programa',
  ],
  'listed-twice': () => ['el manifiesto lo nombra dos veces en el mismo recurso', 'deja solo una'],
  'duplicate-entry': () => [
    'está dos veces en el zip: cada LMS se queda con una distinta',
    'quita la copia',
  ],
  'unsafe-path': () => [
    'su ruta sale de la carpeta del curso; los LMS rechazan el paquete por seguridad',
    'usa rutas sin «..», sin «/» al principio y sin «\\»',
  ],
  'difficult-name': () => [
    'su nombre lleva acentos, espacios o signos que algunos LMS cambian',
    'usa solo letras sin acento, números, punto, guion y guion bajo',
  ],
  'module-extension': () => [
    '.mjs se sirve como texto en Moodle y no se ejecuta',
    'cámbialo a .js, también donde se nombra',
  ],
  'absolute-address': (detail) => [
    `usa la dirección «${detail}», que empieza en la raíz del servidor: dentro del LMS da 404`,
    'hazla relativa a la página',
  ],
  'directory-address': (detail) => [
    `enlaza la carpeta «${detail}»: los LMS no buscan index.html`,
    'escribe el archivo completo, por ejemplo carpeta/index.html',
  ],
  'external-request': (detail) => [
    `pide «${detail}» a otro servidor: falla sin internet y revela quién estudia`,
    'incluye ese archivo en el paquete',
  ],
  'broken-link': (detail) => [
    `enlaza «${detail}», que no está en el zip`,
    'agrega el archivo o corrige el enlace',
  ],
  'too-big': (detail) => [
    `pesa ${detail}; muchos sitios no aceptan más de lo que permite su servidor`,
    'quita videos o imágenes grandes, o pide que suban el límite',
  ],
  'too-many-files': (detail) => [
    `lleva ${detail} archivos: la importación puede tardar o interrumpirse`,
    'quita los que no se usan',
  ],
};

export const verifyMessages = {
  finding({ code, level, path, detail }: Finding): string {
    const [problem, cure] = said[code](detail);
    return (
      `${level === 'error' ? 'ERROR' : 'AVISO'}  ${path ? `${path}: ` : ''}${problem}.\n   ` +
      `    Qué hacer: ${cure}.`
    );
  },
  more: (count: number) =>
    `       ${count === 1 ? 'Hay otro más como este' : `Hay ${count} más como este`}; corrígelos igual.`,
  clean: (name: string, edition: string, files: number) =>
    `${name}: ${edition}, ${files} archivos. Sin problemas.`,
  summary: (name: string, errors: number, warnings: number) =>
    `${name}: ${counted(errors, 'error', 'errores')} y ` +
    `${counted(warnings, 'aviso', 'avisos')}.`,
  usage: 'Uso: npm run verify -- ARCHIVO.zip',
  unreadable: (file: string) =>
    `No pude leer «${file}». Revisa que exista y que tengas permiso para abrirlo.`,
  editions: {
    scorm12: 'SCORM 1.2',
    scorm2004: 'SCORM 2004',
    cmi5: 'cmi5',
    web: 'sitio web, sin LMS',
    none: 'sin edición reconocible',
  },
};
