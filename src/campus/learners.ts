/**
 * Invented people, so that nobody has to enrol to try the course. Ids never change: attempts are
 * stored by them.
 */
export interface Learner {
  id: string;
  name: string;
  /** As LMSs hand it to a SCO (SCORM 1.2 RTE 3.4.4, cmi.core.student_name): "Last, First". */
  lmsName: string;
}

export const LEARNERS: Learner[] = [
  { id: 'ana.ortega', name: 'Ana Sofía Ortega', lmsName: 'Ortega Ruiz, Ana Sofía' },
  { id: 'luis.nunez', name: 'Luis Ángel Núñez', lmsName: 'Núñez Peña, Luis Ángel' },
  { id: 'citlali.pech', name: 'Citlali Pech', lmsName: 'Pech Canul, Citlali' },
  { id: 'diego.ibarra', name: 'Diego Ibarra', lmsName: 'Ibarra Güemes, Diego' },
];

export function learnerOf(id: string): Learner | undefined {
  return LEARNERS.find((learner) => learner.id === id);
}
