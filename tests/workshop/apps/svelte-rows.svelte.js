/** Rows that Svelte follows. */
export function hold(first) {
  let rows = $state.raw(first);
  return {
    get rows() {
      return rows;
    },
    set rows(next) {
      rows = next;
    },
  };
}
