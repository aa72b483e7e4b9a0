import { shallowRef } from 'vue';
import { explain, ProblemError } from '@/platform/problem';

/** @typedef {{field?: string, message: string}} FieldMessage */

/**
 * What is wrong with a form: what we saw ourselves, or what the service said, at the control it is about.
 * @param {Record<string, string>} fields the id of each control by its pointer in the request
 */
export function useFormErrors(fields) {
  const errors = shallowRef(/** @type {FieldMessage[]} */ ([]));

  /** @param {string} field */
  const errorOf = (field) => errors.value.find((error) => error.field === field)?.message;

  /** @param {unknown} error */
  function refused(error) {
    const wrong = error instanceof ProblemError && error.kind === 'validation' ? error.problem.errors : undefined;
    errors.value = wrong?.map(({ pointer, detail }) => ({ field: fields[pointer], message: detail })) ?? [
      { message: explain(error) },
    ];
  }

  return { errors, errorOf, refused };
}
