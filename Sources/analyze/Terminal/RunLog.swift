import AnalysisCore
import AnalysisEngine
import Logging
import TerminalOutput

/// Logs what happens to each document, with what a provider's support asks for.
struct RunLog: Sendable {
    private let logger: Logger

    /// A log.
    init(_ logger: Logger) {
        self.logger = logger
    }

    /// Takes note of what happens: failures at `info`, the rest at `debug`.
    func take(_ event: RunEvent) {
        switch event {
        case .started(let run):
            logger.info(
                "run started",
                metadata: [
                    "pipeline": "\(run.pipeline)",
                    "model": "\(run.model)",
                    "version": "\(run.toolVersion)",
                ]
            )
        case .recorded(let record):
            let level: Logger.Level = record.status == "failed" ? .info : .debug
            guard level >= logger.logLevel else { return }
            logger.log(level: level, "document \(record.status)", metadata: metadata(of: record))
        case .kept(let run, let resumed):
            var metadata: Logger.Metadata = ["run": "\(run)"]
            if let resumed { metadata["resumed"] = "\(resumed)" }
            logger.info("run is kept in the ledger", metadata: metadata)
        case .discovered, .allDiscovered, .ordered, .partialText, .note, .warning,
            .reportKept:
            break
        }
    }

    /// Takes note of what is wrong with the run.
    func take(_ verdicts: Verdicts) {
        for line in verdicts.warnings {
            logger.warning("verdict", metadata: ["explanation": "\(line)"])
        }
        for line in verdicts.lines { logger.error("verdict", metadata: ["explanation": "\(line)"]) }
    }

    /// Takes note of how the run went.
    func end(_ summary: RunSummary) {
        logger.info(
            "run ended",
            metadata: [
                "ending": "\(summary.ending.rawValue)",
                "analyzed": "\(summary.totals.analyzed)",
                "failed": "\(summary.totals.failedCount)",
                "skipped": "\(summary.totals.skippedCount)",
                "requests": "\(summary.requests)",
                "retries": "\(summary.retries)",
            ]
        )
    }

    private func metadata(of record: Record) -> Logger.Metadata {
        var metadata: Logger.Metadata = ["document": "\(record.document)"]
        if let reason = record.reason { metadata["reason"] = "\(reason)" }
        if let message = record.message { metadata["explanation"] = "\(message)" }
        if let provenance = record.provenance {
            metadata["model"] = "\(provenance.model)"
            metadata["attempts"] = "\(provenance.attempts)"
            if let id = provenance.requestID { metadata["request_id"] = "\(id)" }
        }
        return metadata
    }
}
