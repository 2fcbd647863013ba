/** Sentences in the file that brings a learner the feedback, PDF or Word. */
export const feedbackFileMessages = {
  title: (document: string) => `Retroalimentación: ${document}`,
  learner: 'Nombre',
  grade: 'Calificación',
  criterion: 'Criterio',
  result: 'Resultado',
  points: 'Puntos',
  comment: 'Comentario',
  passages: 'Comentarios en tu texto',
  carries: 'Tu retroalimentación, para abrirla en el curso',
  opens:
    'Para ver cada comentario junto a tu respuesta y mejorarla ahí mismo, abre este archivo en el ' +
    'curso, en «Mi retroalimentación».',
  aimAt: (level: string, asks: string) => `Para llegar a ${level}, la rúbrica pide: ${asks}.`,
  aim: (asks: string) => `Lo que busca la rúbrica: ${asks}.`,
  answer: (label: string, score: number, reached: string, next: string) =>
    `«${label}»: ${score} de 3 (${reached}). Lo que sigue: ${next}.`,
  bestAnswers: (n: number) =>
    n === 1 ? 'La otra respuesta ya tiene 3 de 3.' : `Las otras ${n} ya tienen 3 de 3.`,
};
