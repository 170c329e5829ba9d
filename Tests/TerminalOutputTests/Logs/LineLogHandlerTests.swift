import JSON
import Logging
import Synchronization
import Testing

@testable import TerminalOutput

@Suite struct LineLogHandlerTests {
    /// Keeps what is written.
    private final class Sink: Sendable {
        let lines = Mutex<[String]>([])
    }

    /// 2026-11-24T01:39:09.007Z.
    private static let time = Duration.seconds(1_795_484_349) + .milliseconds(7)

    private func lines(
        _ format: LogFormat,
        level: Logger.Level = .info,
        isUnicode: Bool = true,
        _ body: (inout Logger) -> Void
    ) -> [String] {
        let sink = Sink()
        var logger = Logger(label: "analyze") { label in
            LineLogHandler(
                label: label,
                level: level,
                format: format,
                isUnicode: isUnicode,
                now: { Self.time },
                write: { line in sink.lines.withLock { $0.append(line) } }
            )
        }
        body(&logger)
        return sink.lines.withLock { $0 }
    }

    @Test("text has the time, the level, the message and the metadata in order")
    func text() {
        let lines = lines(.text) { logger in
            logger[metadataKey: "run"] = "7"
            logger.warning(
                "a request is repeated",
                metadata: ["wait": "2 s", "document": "a.txt", "said": "\"no\"", "empty": ""]
            )
            logger.info("done", metadata: ["run": "8"])
        }
        #expect(
            lines == [
                """
                2026-11-24T01:39:09.007Z warning a request is repeated document=a.txt empty="" \
                run=7 said="\\"no\\"" wait="2 s"

                """,
                "2026-11-24T01:39:09.007Z info    done run=8\n",
            ]
        )
    }

    @Test("JSON is an object a line, in which values keep their structure")
    func json() {
        let lines = lines(.json) { logger in
            logger.error(
                "stopped",
                metadata: [
                    "b": ["x", "y"], "a": .stringConvertible(3), "c": ["k": "v", "j": "w"],
                ]
            )
            logger.info("done")
        }
        #expect(
            lines == [
                """
                {"time":"2026-11-24T01:39:09.007Z","level":"error","label":"analyze",\
                "message":"stopped","metadata":{"a":"3","b":["x","y"],"c":{"j":"w","k":"v"}}}

                """,
                """
                {"time":"2026-11-24T01:39:09.007Z","level":"info","label":"analyze",\
                "message":"done"}

                """,
            ]
        )
    }

    @Test("below the level nothing is written", arguments: Logger.Level.allCases)
    func levels(level: Logger.Level) {
        let lines = lines(.text, level: level) { logger in
            for level in Logger.Level.allCases { logger.log(level: level, "x") }
        }
        #expect(lines.count == Logger.Level.allCases.count { $0 >= level })
    }

    @Test("nothing that a terminal obeys gets through, in either format")
    func hostile() throws {
        let text = "a\u{1B}[2J\r\nb\u{9B}31m\u{202E}c\u{7F}\u{0}\u{2028}d\u{E0041}"
        for isUnicode in [true, false] {
            let line = try #require(
                lines(.text, isUnicode: isUnicode) {
                    $0.info("\(text)", metadata: ["k": "\(text)"])
                }
                .first
            )
            let scalars = line.unicodeScalars.dropLast()
            #expect(scalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0 ~= $0.value) })
            #expect(!scalars.contains { ["\u{202E}", "\u{2028}", "\u{E0041}"].contains($0) })
            if !isUnicode { #expect(scalars.allSatisfy { $0.isASCII }) }
        }
        let line = try #require(
            lines(.json) { $0.info("\(text)", metadata: ["k": "\(text)"]) }.first
        )
        #expect(line.unicodeScalars.dropLast().allSatisfy { 0x20...0x7E ~= $0.value })
        let json = try JSONReader.value(of: line)
        #expect(json["message"]?.string == text)
        #expect(json["metadata"]?["k"]?.string == text)
    }

    @Test("an error that is logged is told with its message")
    func error() {
        struct Failure: Error, CustomStringConvertible {
            var description: String { "no space" }
        }
        let lines = lines(.text) { $0.error("cannot write", error: Failure()) }
        #expect(lines == ["2026-11-24T01:39:09.007Z error   cannot write error=\"no space\"\n"])
    }
}
