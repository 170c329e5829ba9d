import AnalysisCore

/// What reading can notice about a document.
extension Finding {
    /// Text that a reader of the page cannot see.
    static func hiddenText(_ count: Int, line: Int?) -> Finding {
        Finding(
            kind: "hidden-text",
            message: "text that a reader of the page cannot see was left out",
            count: count,
            line: line
        )
    }

    /// Text that a script shows.
    static let scriptedText = Finding(
        kind: "scripted-text",
        message: "the page hides most of its text until a script shows it; it was read"
    )

    /// Characters without width, or that turn the direction of writing.
    static func invisibleCharacters(_ count: Int) -> Finding {
        Finding(
            kind: "invisible-characters",
            message: "characters without width or that turn the direction were left out",
            count: count
        )
    }

    /// Files that hang on a mail.
    static func attachments(_ count: Int, names: String) -> Finding {
        Finding(
            kind: "attachments",
            message: "attachments were not read: \(names)",
            count: count
        )
    }

    /// Pages in windows of a page that was saved with all its parts.
    static func unreadWindows(_ count: Int) -> Finding {
        Finding(
            kind: "unread-frames",
            message: "pages in frames (iframe) of the page were not read",
            count: count
        )
    }

    /// The kind of the finding about a part of a mail that cannot be read.
    static let unreadPartKind = "unread-part"

    /// A part of a mail that cannot be read.
    static func unreadPart(_ reason: String) -> Finding {
        Finding(kind: unreadPartKind, message: "a part of the mail was not read: \(reason)")
    }

    /// Parts of the text of a mail that are none for readers.
    static func encodedParts(_ count: Int) -> Finding {
        Finding(
            kind: "encoded-parts",
            message: "files in the text (uuencode), and signatures, keys and marks of PGP, "
                + "were left out",
            count: count
        )
    }

    /// Parts of a document that its vocabulary has for machines, or for another reading.
    static func leftOutReadings(_ count: Int) -> Finding {
        Finding(
            kind: "left-out-readings",
            message: "deletions, other readings and parts for programs were left out",
            count: count
        )
    }

    /// Words that stand in another document, to which an element refers.
    static func unfollowedReferences(_ count: Int, line: Int) -> Finding {
        Finding(
            kind: "unfollowed-references",
            message: "words that stand in another document (conref) were not read",
            count: count,
            line: line
        )
    }

    /// Elements nested deeper than the tree goes.
    static func deepNesting(_ count: Int) -> Finding {
        Finding(
            kind: "deep-nesting",
            message: "elements were nested too deep to be told apart; their text was kept",
            count: count
        )
    }

    /// The kind of the finding about bytes that are wrong in the encoding of the document.
    static let replacedKind = "replaced-characters"

    /// Bytes that are wrong in the encoding of the document.
    static func replacedCharacters(_ count: Int, encoding: String) -> Finding {
        Finding(
            kind: replacedKind,
            message: "bytes that are not \(encoding) were replaced by U+FFFD",
            count: count
        )
    }

    /// NUL characters in a page.
    static func removedNULs(_ count: Int) -> Finding {
        Finding(kind: "nul-characters", message: "NUL characters were removed", count: count)
    }

    /// An encoding that the document declares and is not in.
    static func wrongEncoding(_ label: String, actual: String) -> Finding {
        Finding(
            kind: "wrong-encoding",
            message: "it declares the encoding \"\(label)\", but was read as \(actual)"
        )
    }

    /// An encoding that was guessed.
    static func guessedEncoding(_ name: String) -> Finding {
        Finding(
            kind: "guessed-encoding",
            message: "it declares no encoding and is not UTF-8; \(name) fits best"
        )
    }

    /// A file whose first records have no id where the path of the ids leads.
    static let missingIDs = Finding(
        kind: "missing-id",
        message: "input.xml.id leads to nothing in the first records; numbers are their ids"
    )

    /// A record with the id of another record of the file.
    static func repeatedID(_ id: String) -> Finding {
        Finding(
            kind: "repeated-id",
            message: "an earlier record of the file has the id \"\(id)\" too; the number of the "
                + "record was added to it"
        )
    }
}

extension [Finding] {
    /// Adds a finding, to one of its kind if there is one.
    mutating func add(_ finding: Finding) {
        if let index = firstIndex(where: { $0.kind == finding.kind }) {
            self[index].count += finding.count
        } else {
            append(finding)
        }
    }
}
