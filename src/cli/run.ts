import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { UsageError, type Command, type ExitCode, type Io } from './command';
import { COMMANDS } from './commands';

/** Runs `isnad ARGUMENTS`. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.err(overview());
    return 2;
  }
  if (name === '--version') {
    io.out(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], io);
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) return misused(`there is no command “${name}”; see isnad --help`, io);
  return runCommand(command, rest, io);
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const { values, positionals } = parse(command, args);
    if (values.help) return help(command.name, io);
    return await command.run(values, positionals, io);
  } catch (error) {
    if (error instanceof UsageError) return misused(error.message, io);
    throw error;
  }
}

function parse(command: Command, args: readonly string[]) {
  const { options } = command;
  try {
    const help = { type: 'boolean', short: 'h' } as const;
    return parseArgs({ args: [...args], options: { ...options, help }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message} (isnad ${command.name} --help)`);
  }
}

function misused(message: string, io: Io): ExitCode {
  io.err(`isnad: ${message}\n`);
  return 2;
}

function help(name: string | undefined, io: Io): ExitCode {
  const command = COMMANDS.find((one) => one.name === name);
  if (name !== undefined && !command) return misused(`there is no command “${name}”`, io);
  io.out(command ? manual(command) : overview());
  return 0;
}

function overview(): string {
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}\n`).join('');
  return (
    `isnad ${version}: who said what in Arabic articles\n\nUsage: isnad COMMAND …\n\n${rows}\n` +
    'isnad COMMAND --help tells more. Exit codes: 0 done, 1 problems in articles or sidecars, 2 wrong use.\n'
  );
}

function manual({ name, operands, summary, options }: Command): string {
  const rows = Object.entries(options).map(([option, { short, value, help }]) => {
    const left = `${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`;
    return `  ${left.padEnd(20)}  ${help}\n`;
  });
  const list = rows.length > 0 ? `\n${rows.join('')}` : '';
  return `Usage: isnad ${name}${rows.length > 0 ? ' [OPTIONS]' : ''} ${operands}\n\n${summary}\n${list}`;
}
