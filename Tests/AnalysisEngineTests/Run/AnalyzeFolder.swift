import APISimulator
import AnalysisCore
import AnalysisEngine
import Synchronization
import SystemPackage

/// Runs over a folder `docs` with a pipeline `p.yml`, and returns records and summary.
func analyze(
    in folder: FilePath,
    _ simulator: APISimulator,
    overrides: [String] = [],
    reuse: LedgerReuse = .settled,
    shard: String? = nil,
    part: InputPart? = nil,
    ledger: String = "l.sqlite",
    when event: (@Sendable (RunEvent, AnalysisRun?) -> Void)? = nil
) async throws -> (summary: RunSummary, records: [Record]) {
    let plan = try RunPlan(
        RunOptions(
            paths: [folder.appending("docs").string],
            pipeline: folder.appending("p.yml").string,
            overrides: overrides,
            outputs: [folder.appending("\(ledger).jsonl").string],
            ledger: .file(folder.appending(ledger).string),
            reuse: reuse,
            shard: shard,
            part: part
        ),
        environment: ["ANTHROPIC_API_KEY": "test", "ANTHROPIC_BASE_URL": simulator.baseURL]
    )
    let records = Mutex<[Record]>([])
    let handle = Mutex<AnalysisRun?>(nil)
    let run = AnalysisRun(plan) { happened in
        if case .recorded(let record) = happened { records.withLock { $0.append(record) } }
        event?(happened, handle.withLock { $0 })
    }
    handle.withLock { $0 = run }
    let summary = try await run.run()
    return (summary, records.withLock { $0.sorted { $0.index < $1.index } })
}
