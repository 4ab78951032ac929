/** Stops what jest-start started. */
export default async function stop() {
  await globalThis.navazTestPostgres?.stop();
}
