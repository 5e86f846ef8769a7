/** A real mail server that can be as unkind as real ones. What it does depends on who gets the mail. */
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { freePort } from "./site";

export interface Taken {
  from: string;
  to: string[];
  mail: ParsedMail;
}

export class MailServer {
  readonly taken: Taken[] = [];
  /** How often each address was offered, taken or not. */
  readonly offered = new Map<string, number>();
  private server: SMTPServer | undefined;

  private constructor(readonly port: number) {}

  static async start(): Promise<MailServer> {
    const mailServer = new MailServer(await freePort());
    await mailServer.open();
    return mailServer;
  }

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      onRcptTo: ({ address }, _session, answer) => answer(this.objection(address)),
      onData: (stream, { envelope }, answer) => {
        const to = envelope.rcptTo.map((one) => one.address);
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        void simpleParser(stream).then((mail) => {
          this.taken.push({ from, to, mail });
          const slow = to.some((address) => address.startsWith("traag"));
          setTimeout(() => answer(null), slow ? 5_000 : 0);
        }, answer);
      },
    });
    // A client that hangs up is the client's business.
    server.on("error", () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.server = server;
  }

  async close(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  to(address: string): Taken[] {
    return this.taken.filter((one) => one.to.includes(address));
  }

  private objection(address: string): Error | null {
    const times = (this.offered.get(address) ?? 0) + 1;
    this.offered.set(address, times);
    if (address.startsWith("weg")) return refusal(550, "5.1.1 no such user here");
    if (address.startsWith("later") && times === 1) return refusal(451, "4.7.1 try again later");
    return null;
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
