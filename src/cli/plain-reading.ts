import type { ProgrammeDocument } from '../domain/programme';
import type { StandardDocument } from '../domain/standard';
import type { FileReading, ReadValue } from '../formats/reading';

function plainStandard({ standard, items }: StandardDocument) {
  const { foreign: _foreign, weights, levels, ...head } = standard;
  return {
    ...head,
    levels,
    items: items.map(({ standardId: _standardId, order: _order, ...item }) => item),
    weights,
  };
}

function plainProgramme({ programme, courses }: ProgrammeDocument) {
  const { foreign: _foreign, subtotals, ...head } = programme;
  return {
    ...head,
    courses: courses.map(({ programmeId: _programmeId, order: _order, ...course }) => course),
    subtotals,
  };
}

function plainValue(value: ReadValue) {
  const { standards, programmes, courseStandards, lists, backup } = value;
  return {
    ...(standards && { standards: standards.map(plainStandard) }),
    ...(programmes && { programmes: programmes.map(plainProgramme) }),
    ...(courseStandards && { courseStandards }),
    ...(lists && { lists }),
    ...(backup !== undefined && { backup }),
  };
}

/** A reading as the command line prints it: format, kind, counts, problems, and with `full` the value in plain nested records. */
export function plainReading(reading: FileReading, full: boolean) {
  const { format, kind, counts, problems, value } = reading;
  return {
    format,
    kind,
    counts,
    problems,
    ...(full && value !== undefined && { value: plainValue(value) }),
  };
}
