/** For an archive that does not tell when it was made. */
export function archiveOptions() {
  return {
    useWebWorkers: false,
    // Local time, because a zip says nothing of zones. The library corrects dates at the edge of what a zip can hold.
    lastModDate: new Date(2000, 0, 1),
    extendedTimestamp: false,
    msDosCompatible: true,
    dataDescriptor: false,
  };
}
