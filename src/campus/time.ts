/** Time as the standards write it. Seconds are numbers with at most two decimals. */
import type { Standard } from './standard.ts';

/**
 * CMITimespan (SCORM 1.2 RTE 3.4.4) or an ISO 8601 duration (SCORM 2004 RTE 4.1.1.8); 0 for what is
 * neither.
 */
export function secondsOf(time: string): number {
  const span = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(time);
  if (span) return Number(span[1]) * 3600 + Number(span[2]) * 60 + Number(span[3]);
  const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(time);
  if (!duration) return 0;
  const [days, hours, minutes, seconds] = duration.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

export function timeOf(seconds: number, standard: Standard): string {
  const hundredths = Math.round(seconds * 100);
  const rest = (hundredths % 6000) / 100;
  const minutes = Math.floor(hundredths / 6000) % 60;
  const hours = Math.floor(hundredths / 360_000);
  if (standard === 'scorm2004') return `PT${hours}H${minutes}M${rest}S`;
  const two = (n: number) => String(n).padStart(2, '0');
  const [whole, fraction] = rest.toFixed(2).split('.');
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${whole!.padStart(2, '0')}.${fraction}`;
}
