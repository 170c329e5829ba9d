import TestSupport
import Testing

/// Ledgers that cannot be meant are refused with what to write instead.
struct LedgerOptionTests {
    @Test(
        "a ledger without a name, or none where one is read, is bad usage",
        arguments: [
            (["docs", "-p", "p.yml", "--ledger", ""], "--ledger has no value; name a file"),
            (["plan", "docs", "-p", "p.yml", "--ledger", ""], "--ledger has no value"),
            (["runs", "--ledger", ""], "--ledger has no value"),
            (["report", "--ledger", "none"], "--ledger none keeps nothing"),
            (["runs", "prune", "--keep", "1", "--ledger", "none"], "--ledger none keeps nothing"),
            (["docs", "-p", "p.yml", "--ledger", "none", "--retry-failed"], "needs a ledger"),
            (["docs", "-p", "p.yml", "--fresh", "--retry-failed"], "name one"),
        ]
    )
    func names(arguments: [String], message: String) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It is good.")
        let outcome = try await AnalyzeProcess(in: folder.path).run(arguments)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test(
        "a file that is no ledger of ours is left as it is",
        arguments: ["garbage", "SQLite format 3\u{0}", ""]
    )
    func foreign(text: String) async throws {
        let folder = TemporaryFolder()
        folder.write("other.sqlite", text)
        let process = AnalyzeProcess(in: folder.path)
        for arguments in [["runs"], ["report"], ["runs", "prune", "--keep", "1"]] {
            let outcome = try await process.run(arguments + ["--ledger", "other.sqlite"])
            #expect(outcome.status == 2 && outcome.output == "", "\(outcome.errors)")
            #expect(outcome.errors.hasPrefix("error: "))
            let kept = folder.read("other.sqlite")
            #expect(kept == text)
        }
    }
}
