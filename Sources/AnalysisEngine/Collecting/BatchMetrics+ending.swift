internal import AnalysisCore
internal import BatchExecution

extension BatchMetrics {
    /// Why the executor stopped by itself; `nil` where it did not.
    var endingWords: String? {
        if silentTimeouts > 0 {
            return """
                the model gives no answers: the last \(silentTimeouts) requests timed out, those sent \
                one at a time too; see whether its server still works, or give answers more time with \
                timeout.total
                """
        }
        if let time = turnedAwayFor {
            return """
                the provider let no request through for \(Figure.text(time)): its rate limits were \
                reached each time, or its server was still loading; see what else uses the key and \
                whether the server comes up, raise retry.max_total, or go on later with the same \
                command
                """
        }
        return refusedWait.map { wait in
            """
            the provider asks to wait \(Figure.text(wait)), longer than deadline or retry.max_total \
            allow; raise them, or go on after that time with the same command
            """
        }
    }
}
