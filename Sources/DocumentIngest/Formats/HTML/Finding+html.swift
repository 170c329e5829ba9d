import AnalysisCore

/// What is noticed in pages.
extension Finding {
    /// Visible text of a page that is no main content.
    static func leftOut(_ text: LeftOutText) -> Finding {
        let pieces = text.largest.map { "\($0.selector) (\($0.bytes) bytes)" }
        let percent = text.bytes * 100 / max(text.allBytes, 1)
        return Finding(
            kind: "left-out",
            message: "\(text.bytes) of \(text.allBytes) bytes of visible text (\(percent)%) are no "
                + "main content and were left out, most of them in \(pieces.joined(separator: ", "))",
            count: text.pieces
        )
    }

    /// A page of which hardly anything was found to be main content.
    static func noMainContent(_ text: LeftOutText) -> Finding {
        Finding(
            kind: "no-main-content",
            message: "only \(text.keptBytes) of \(text.allBytes) bytes of visible text seem to be "
                + "main content; all of it was read"
        )
    }

    /// Text that only readers without scripts see.
    static let fallbackText = Finding(
        kind: "fallback-text",
        message: "most of the text stands in noscript or noframes and was read there"
    )

    /// Text that no reader sees, read where the page shows none.
    static func embeddedText(_ source: EmbeddedText.Source, count: Int, line: Int?) -> Finding {
        Finding(
            kind: "embedded-text",
            message:
                "the page shows no text of its own; what it says in \(source.rawValue) was read",
            count: count,
            line: line
        )
    }

    /// What a product's data say of it, read where the page does not show it.
    static func embeddedDescription(line: Int) -> Finding {
        Finding(
            kind: "embedded-text",
            message: "the page shows nothing of the product's description, which was read from "
                + EmbeddedText.Source.linkedData.rawValue,
            line: line
        )
    }

    /// Panels that the page shows closed.
    static func closedPanels(_ count: Int) -> Finding {
        Finding(
            kind: "closed-panels",
            message: "panels that a reader opens, such as tabs and answers, were read",
            count: count
        )
    }
}
