// npm run test:corpora: the recipes of docs/corpora.md on the engines themselves, each started here and only for the test: two ssh hosts
// for GNU parallel, and a Slurm of one node with two slots. Debian: parallel openssh-server slurmctld slurmd slurm-client munge; as root.
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCli } from '../support/cli';

const COUNT = 60;
const text = (i: number): string =>
  `قال الوزير رقم ${i}: «العالم فشل في توحيد صفوفه» 😀.\nوأضاف أن روسيا لن تتراجع.\n`;

let folder = '';
const started: ChildProcess[] = [];

/** Runs a command in the folder; what it prints. */
function shell(command: string): string {
  const env = {
    ...process.env,
    PATH: `${folder}/bin:${process.env.PATH}`,
    SLURM_CONF: join(folder, 'slurm.conf'),
  };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
  return stdout;
}

/** A daemon that stays in the foreground, stopped after the tests. */
function start(program: string, ...args: string[]): void {
  const env = { ...process.env, SLURM_CONF: join(folder, 'slurm.conf') };
  started.push(spawn(program, args, { cwd: folder, env, stdio: 'ignore' }));
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !holds();) {
    assert.ok(Date.now() < end, `not in a minute: ${what}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

const isThere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const answers = (command: string): boolean => {
  try {
    shell(command);
    return true;
  } catch {
    return false;
  }
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((next) => server.once('listening', next));
  const { port } = server.address() as AddressInfo;
  await new Promise((next) => server.close(next));
  return port;
}

/** Whether all programs are there and may be started; says what is missing. */
function has(...programs: string[]): boolean {
  const missing = programs.filter((program) => !isThere(program));
  if (process.getuid?.() !== 0) missing.push('root');
  if (missing.length > 0) console.log(`      skipped: no ${missing.join(', ')}`);
  return missing.length === 0;
}

function sameAsWhole(name: string): void {
  const read = (of: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(folder, of)).map((file) => [file, readFileSync(join(folder, of, file), 'utf8')]),
    );
  assert.deepEqual(read(name), read('whole'));
  assert.equal(Object.keys(read(name)).length, COUNT);
}

describe('recipes for whole corpora', function () {
  this.timeout(180_000);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-engines-'));
    const cli = await bundleCli(folder);
    for (const name of ['bin', 'articles', 'state', 'spool']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'bin/isnad'), `#!/bin/sh\nexec ${process.execPath} ${cli} "$@"\n`);
    chmodSync(join(folder, 'bin/isnad'), 0o755);
    const lines: string[] = [];
    for (let i = 0; i < COUNT; i++) {
      writeFileSync(join(folder, `articles/${i}.txt`), text(i));
      lines.push(`${JSON.stringify({ id: `a${i}`, text: text(i) })}\n`);
    }
    writeFileSync(join(folder, 'articles.jsonl'), lines.join(''));
    shell('isnad export articles --out whole && isnad pipe < articles.jsonl > whole.jsonl');
  });
  after(async () => {
    for (const one of started.reverse()) if (one.kill()) await once(one, 'exit');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('GNU parallel over two hosts; a shard whose worker is killed runs again', async function () {
    if (!has('parallel', '/usr/sbin/sshd', 'ssh', 'ssh-keygen')) return this.skip();
    const hosts = await sshHosts();
    // The second shard's worker is killed the first time, once it has written something.
    const body = [
      'if [ $1 = 2 ] && mkdir died 2>/dev/null; then',
      '  isnad export articles --out shards --shard $1/4 & until ls shards/*.yaml >/dev/null 2>&1; do sleep 0.01; done; kill -9 $!; exit 1',
      'fi',
      'isnad export articles --out shards --shard $1/4 --resume',
    ];
    writeFileSync(join(folder, 'task'), `#!/bin/bash\nexport PATH=${folder}/bin:$PATH\n${body.join('\n')}\n`);
    chmodSync(join(folder, 'task'), 0o755);
    shell(`parallel --will-cite ${hosts} --workdir ${folder} --retries 3 ${folder}/task ::: 1 2 3 4`);
    assert.ok(existsSync(join(folder, 'died')));
    sameAsWhole('shards');
    shell(
      `parallel --will-cite ${hosts} --pipe -N 7 --keep-order ${folder}/bin/isnad pipe < articles.jsonl > blocks.jsonl && cmp blocks.jsonl whole.jsonl`,
    );
  });

  it('a Slurm job array; a task whose worker is killed is requeued', async function () {
    if (!has('munged', 'slurmctld', 'slurmd', 'sbatch')) return this.skip();
    await slurm();
    const script = [
      '#!/bin/bash',
      '#SBATCH --array=1-4',
      '#SBATCH --cpus-per-task=1',
      'if [ "$SLURM_ARRAY_TASK_ID" = 2 ] && mkdir killed 2>/dev/null; then',
      '  isnad export articles --out tasks --shard 2/4 & until ls tasks/*.yaml >/dev/null 2>&1; do sleep 0.01; done; kill -9 $!; exit 1',
      'fi',
      'srun isnad export articles --out tasks --jobs "$SLURM_CPUS_PER_TASK" \\',
      '  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --resume --report "failed-$SLURM_ARRAY_TASK_ID.jsonl"',
    ];
    writeFileSync(join(folder, 'isnad.sbatch'), `${script.join('\n')}\n`);
    const job = shell('sbatch --parsable isnad.sbatch').trim();
    const isOver = (): boolean => shell(`squeue -h -j ${job}`) === '';
    await until('the first run of the array', isOver);
    assert.match(shell(`scontrol show job ${job}_2`), /JobState=FAILED/);
    // Slurm lets a requeued job wait two minutes, if it is not told otherwise.
    shell(`scontrol requeue ${job}_2 && scontrol update JobId=${job}_2 StartTime=now`);
    await until('the second run of the killed task', isOver);
    assert.match(shell(`scontrol show job ${job}_2`), /JobState=COMPLETED/);
    sameAsWhole('tasks');
  });
});

/** Starts two ssh servers on this machine with keys of their own; GNU parallel's options that name them. */
async function sshHosts(): Promise<string> {
  for (const key of ['host', 'user']) shell(`ssh-keygen -q -t ed25519 -N '' -f ${key}.key`);
  mkdirSync('/run/sshd', { recursive: true });
  const logins: string[] = [];
  const options = '-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR';
  for (const port of [await freePort(), await freePort()]) {
    const setting = {
      Port: port,
      ListenAddress: '127.0.0.1',
      HostKey: `${folder}/host.key`,
      PidFile: 'none',
    };
    const login = { AuthorizedKeysFile: `${folder}/user.key.pub`, StrictModes: 'no', PermitRootLogin: 'yes' };
    const given = Object.entries({ ...setting, ...login, UsePAM: 'no' }).map(
      ([key, value]) => `${key} ${value}\n`,
    );
    writeFileSync(join(folder, `sshd-${port}`), given.join(''));
    start('/usr/sbin/sshd', '-D', '-f', `${folder}/sshd-${port}`);
    const ssh = `ssh -p ${port} -i ${folder}/user.key ${options} 127.0.0.1`;
    await until('ssh', () => answers(`${ssh} true`));
    logins.push(`--sshlogin '1/${ssh}'`);
  }
  return logins.join(' ');
}

/** Starts a Slurm of one node with two slots: no cgroups, no accounts. */
async function slurm(): Promise<void> {
  const name = hostname().split('.')[0] as string;
  const [control, node] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o400 });
  const files = ['key-file', 'socket', 'pid-file', 'log-file', 'seed-file'];
  start(
    'munged',
    '--foreground',
    '--force',
    ...files.map((file) => `--${file}=${folder}/munge.${file.split('-')[0]}`),
  );
  await until('munge', () => existsSync(join(folder, 'munge.socket')));
  const lines = [
    `ClusterName=isnad\nSlurmctldHost=${name}(127.0.0.1)\nSlurmctldPort=${control}\nSlurmdPort=${node}`,
    `AuthType=auth/munge\nAuthInfo=socket=${folder}/munge.socket\nSlurmUser=root\nSlurmdUser=root`,
    `StateSaveLocation=${folder}/state\nSlurmdSpoolDir=${folder}/spool`,
    `SlurmctldPidFile=${folder}/slurmctld.pid\nSlurmdPidFile=${folder}/slurmd.pid`,
    'ProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\nMpiDefault=none\nReturnToService=2',
    'SelectType=select/cons_tres\nSelectTypeParameters=CR_Core',
    `NodeName=${name} NodeAddr=127.0.0.1 CPUs=2 RealMemory=1000 State=UNKNOWN`,
    `PartitionName=all Nodes=${name} Default=YES State=UP`,
  ];
  writeFileSync(join(folder, 'slurm.conf'), `${lines.join('\n')}\n`);
  start('slurmctld', '-D');
  start('slurmd', '-D');
  await until('Slurm', () => answers('sinfo -h -t idle | grep -q idle'));
}
