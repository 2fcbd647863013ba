/** What goes wrong in the campus: what happened, what was kept, what to do. */
const PACKAGE_FAULTS = {
  'not-a-zip': 'está dañado o no es un zip',
  'unsafe-name': 'trae nombres que salen de su carpeta',
  'too-large': 'es demasiado grande',
};

export const campusProblems = {
  noPackages:
    'No hay paquetes que abrir. Los avances guardados siguen intactos. Créalos con «npm ' +
    'run package» (antes, «npm run build») y recarga esta página.',
  damagedPackage: (file: string, fault: keyof typeof PACKAGE_FAULTS) =>
    `${file} no se puede abrir: ${PACKAGE_FAULTS[fault]}. ` +
    'Los avances guardados siguen intactos. Vuelve a crearlo con «npm run package» y ' +
    'recarga esta página.',
  passedOver: (file: string, played: string, edition: string) =>
    `Hay dos paquetes de ${edition}. Aquí se toma ${played}; ${file} no, porque los ` +
    'avances de los dos se mezclarían. Para tomar ese, saca el otro de la carpeta y ' +
    'recarga esta página.',
  damagedDatabase: (file: string) =>
    `El archivo de avances estaba dañado. No se borró: quedó como ${file}, en la carpeta ` +
    'de datos. El campus empezó uno nuevo, vacío.',
  lockedDatabase: (folder: string) =>
    `Otro programa tiene ocupado el archivo de avances en ${folder}; quizá el campus ya está ` +
    'abierto. No se cambió nada. Cierra el otro y vuelve a intentar.',
  fullDiskTitle: 'No hay espacio en el disco',
  fullDisk:
    'El disco está lleno y no se pudo guardar. Lo que ya estaba guardado sigue guardado. Libera ' +
    'espacio y vuelve a intentar.',
  elsewhereTitle: 'Abre el curso desde el campus',
  elsewhere:
    'Otra página quiso abrir el curso en tu nombre. No se abrió y no se cambió nada: ábrelo ' +
    'desde el inicio del campus.',
  unwritableData: (folder: string) =>
    `No se puede escribir en ${folder}, donde se guardan los avances. No se cambió nada. ` +
    'Da permiso de escritura o indica otra carpeta: npm run campus -- --data CARPETA',
  busyPort: (port: number) =>
    `El puerto ${port} está ocupado; quizá el campus ya está abierto. No se cambió nada. ` +
    `Cierra el otro o indica uno libre: npm run campus -- --port ${port + 1}`,
  movedPort: (busy: number) => `El puerto ${busy} estaba ocupado.`,
  badPort: (given: string) =>
    `«${given}» no es un puerto. Indica un número entre 1 y 65535: npm run campus -- --port 8016`,
  noConfigure: 'Falta configurar.html en la carpeta de los paquetes. Hazla con: npm run package',
  noReview:
    'Falta la página de revisión. Los avances guardados siguen intactos. Créala con «npm ' +
    'run package» y recarga esta página.',
  notFoundTitle: 'No encontrado',
  notFound: 'Esta dirección no existe en el campus. Los avances guardados siguen intactos.',
  failedTitle: 'El campus falló',
  failed:
    'El campus no pudo responder. Lo que ya estaba guardado sigue guardado. Recarga la ' +
    'página; si se repite, cierra el campus y vuelve a abrirlo con «npm run campus».',
  back: 'Volver al inicio',
};
