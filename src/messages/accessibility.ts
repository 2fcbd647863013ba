/** Whom to ask, at the end of the page about accessibility. */
export const accessibilityMessages = {
  title: 'A quién preguntar',
  who: 'Si algo del curso te estorba o no lo puedes hacer, díselo a tu profesora o profesor, o a la mesa de ayuda de',
  what: '. Cuéntales qué querías hacer, en qué página y paso, y con qué navegador o ayuda técnica.',
  support: 'En',
  copy: ', bajo «Para soporte», hay un resumen que puedes copiar y enviar. No contiene tus respuestas.',
};
