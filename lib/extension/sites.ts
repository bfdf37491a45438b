/** The sites about entertainment on which Greenlit runs from the start. Frozen before the first release: stores disable an extension whose list grows. */

const HOSTS = [
  'avclub.com',
  'backstage.com',
  'cbr.com',
  'cinemablend.com',
  'collider.com',
  'deadline.com',
  'denofgeek.com',
  'digitalspy.com',
  'ew.com',
  'gamesradar.com',
  'hollywoodreporter.com',
  'ign.com',
  'indiewire.com',
  'joblo.com',
  'pastemagazine.com',
  'polygon.com',
  'popculture.com',
  'radiotimes.com',
  'rollingstone.com',
  'screenrant.com',
  'slashfilm.com',
  'thewrap.com',
  'tvinsider.com',
  'tvline.com',
  'tvseriesfinale.com',
  'uproxx.com',
  'variety.com',
  'vulture.com',
] as const;

/** Match patterns for `content_scripts.matches` and, the same, for `host_permissions`. */
export const ENTERTAINMENT_SITES: string[] = HOSTS.map((host) => `*://*.${host}/*`);
