/** Sentences that only the report's files hold: they load with what writes them. */
export const reportFileMessages = {
  page: (page: number, of: number) => `Página ${page} de ${of}`,
  carries:
    'Este archivo lleva dentro tu trabajo en forma de datos: no lo imprimas como PDF ni ' +
    'lo cambies de formato antes de entregarlo.',
  replaced: (count: number) =>
    'La letra de este PDF no tiene ' +
    `${count === 1 ? 'un signo que escribiste' : `${count} signos que escribiste`} (un ` +
    'emoji o una letra de otro alfabeto); en su lugar se lee su clave, como [U+1F44D]. ' +
    'Tu texto está completo en los datos del archivo y en la versión de Word.',
};
