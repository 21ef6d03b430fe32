// Time as a list of what may happen next. Every await of a process is two tasks of it: the act, and
// the process going on after it. Who kills the process drops its tasks, and so ends it before the
// act, or after the act and before it knew.

/** Whose task it is; null: the network's or a provider's, and nobody's death undoes it. */
export type Owner = object | null;

interface Task {
  readonly owner: Owner;
  readonly act: () => void | Promise<void>;
}

const MOST_TASKS = 3000;

export class Schedule {
  private tasks: Task[] = [];

  get length(): number {
    return this.tasks.length;
  }

  add(owner: Owner, act: Task['act']): void {
    this.tasks.push({ owner, act });
  }

  /** A call of a process: `act` happens at once when its turn comes, and the process hears of it at another. */
  call<T>(owner: Owner, act: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const hear = (told: () => void): void => this.add(owner, told);
      this.add(owner, async () => {
        try {
          const value = await act();
          hear(() => resolve(value));
        } catch (thrown) {
          hear(() => reject(thrown instanceof Error ? thrown : new Error(String(thrown))));
        }
      });
    });
  }

  /** Lets one task happen, and all that follows from it without another. */
  async perform(pick: number): Promise<void> {
    const [task] = this.tasks.splice(pick % Math.max(1, this.tasks.length), 1);
    if (task === undefined) return;
    await task.act();
    await this.onward();
  }

  /** Lets whoever has been told something go on to its next call. */
  onward(): Promise<void> {
    return new Promise((resolve) => {
      setImmediate(resolve);
    });
  }

  /** Lets everything happen, in order, until nothing is left. False: there is no end to it. */
  async settle(): Promise<boolean> {
    let left = MOST_TASKS;
    await this.onward();
    while (this.tasks.length > 0 && left-- > 0) await this.perform(0);
    return this.tasks.length === 0;
  }

  drop(owner: Owner): void {
    this.tasks = this.tasks.filter((task) => task.owner !== owner);
  }
}
