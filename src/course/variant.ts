/**
 * A course.yaml read against the course that it changes: what an institution wants of it. Pure, so
 * that the command and `configurar.html` refuse the same things with the same words.
 */
import type { FileFault } from '../model/packaging.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { Course } from '../model/course.ts';
import { BrandedCourseSchema } from './brand.ts';
import type { OwnExercise } from './own.ts';
import { checked, located, utf8, type Source, type Wrong } from './yaml.ts';

export interface Variant {
  course: Course;
  /** Path inside the package. */
  logo?: { path: string; bytes: Uint8Array };
}

/** A course.yaml as it was given. */
export interface Config {
  /** As a fault names it. */
  file: string;
  bytes: Uint8Array;
  /** The image that its `logo` names, from beside it; undefined where it is not there. */
  logo(path: string): Uint8Array | undefined;
}

const LOGO_BYTES = 100_000;

export function readVariant(
  { file, bytes, logo }: Config,
  exercises: readonly OwnExercise[],
): Result<Variant, FileFault[]> {
  const text = utf8(file, bytes);
  if (!text.ok) return text;
  const source: Source = { file, text: text.value, firstLine: 1 };
  const course = checked(BrandedCourseSchema, source);
  if (!course.ok) return course;
  const image = course.value.logo === undefined ? undefined : logo(course.value.logo);
  const packed = course.value.logo === undefined ? undefined : packedLogo(course.value.logo, image);
  const wrong = [
    ...unknownExercises(course.value, exercises),
    ...(course.value.logo !== undefined && !packed
      ? [{ field: 'logo', rule: 'logo', expected: '', found: course.value.logo }]
      : []),
    ...(isCompleteAtOnce(course.value, exercises)
      ? [{ field: 'completion', rule: 'completion', expected: '', found: '' }]
      : []),
  ];
  if (wrong.length > 0) return err(located(source, wrong));
  return ok({ course: course.value, ...(packed ? { logo: packed } : {}) });
}

function unknownExercises(
  { required, minimums }: Course,
  exercises: readonly OwnExercise[],
): Wrong[] {
  const among = (field: string, ids: string[], known: readonly OwnExercise[]) =>
    ids
      .filter((id) => !known.some((one) => one.id === id))
      .map((id) => ({
        field: `${field}.${id}`,
        rule: 'exercise',
        expected: known.map((one) => one.id).join(', '),
        found: id,
      }));
  return [
    ...among('required', Object.keys(required), exercises),
    ...among(
      'minimums',
      Object.keys(minimums),
      exercises.filter(({ minimum }) => minimum !== undefined),
    ),
  ];
}

const isCompleteAtOnce = ({ completion, required }: Course, exercises: readonly OwnExercise[]) =>
  completion === 'exercises' && !exercises.some((one) => required[one.id] ?? one.required);

/** Undefined where the image is not there, too big or not what its name says. */
function packedLogo(name: string, bytes: Uint8Array | undefined): Variant['logo'] | undefined {
  if (!bytes || bytes.length > LOGO_BYTES) return undefined;
  const isSvg = /\.svg$/i.test(name);
  const isSound = isSvg
    ? /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg\b/s.test(
        new TextDecoder().decode(bytes),
      )
    : [0x89, 0x50, 0x4e, 0x47].every((one, i) => bytes[i] === one);
  return isSound ? { path: `assets/logo.${isSvg ? 'svg' : 'png'}`, bytes } : undefined;
}
