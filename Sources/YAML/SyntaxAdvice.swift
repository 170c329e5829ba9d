/// Turns libyaml's complaints into messages that say what to do.
enum SyntaxAdvice {
    /// What libyaml was reading when it met the problem.
    struct Context {
        var text: String
        var position: YAMLPosition
    }

    /// The error for a complaint.
    static func error(
        problem: String,
        context: Context?,
        at position: YAMLPosition,
        found: Unicode.Scalar?
    ) -> YAMLError {
        let message = context.map { "\($0.text), \(problem)" } ?? problem
        if problem == "found character that cannot start any token" {
            return unexpected(found, message: message, at: position)
        }
        // What is never closed is found at the end, where there is nothing to see.
        let isAtEnd = found == nil
        return YAMLError(
            .syntax,
            message,
            at: isAtEnd ? context?.position ?? position : position,
            hint: hint(problem: problem, context: context)
        )
    }

    private static func unexpected(
        _ found: Unicode.Scalar?,
        message: String,
        at position: YAMLPosition
    ) -> YAMLError {
        switch found {
        case "\t":
            YAMLError(
                .syntax,
                "a tab cannot indent YAML",
                at: position,
                hint: "indent with spaces"
            )
        case let found?:
            YAMLError(
                .syntax,
                "a value cannot begin with \(found)",
                at: position,
                hint: "put the value in quotes"
            )
        case nil:
            YAMLError(.syntax, message, at: position)
        }
    }

    private static func hint(problem: String, context: Context?) -> String? {
        let origin = context.map { "line \($0.position.line), column \($0.position.column)" } ?? ""
        return switch (context?.text, problem) {
        case ("while parsing a flow sequence", _): "the [ at \(origin) is not closed"
        case ("while parsing a flow mapping", _): "the { at \(origin) is not closed"
        case ("while scanning a quoted scalar", _): "the quote at \(origin) is not closed"
        case ("while scanning an alias", _), ("while scanning an anchor", _):
            "put a text that begins with * or & in quotes"
        case (_, "mapping values are not allowed in this context"):
            "put a text that holds \": \" in quotes, and check the indentation"
        case ("while scanning a simple key", _):
            "a key needs a colon and a space behind it, as in `key: value`"
        case ("while parsing a block mapping", _), ("while parsing a block collection", _):
            "check the indentation: it does not match the lines from \(origin) on"
        default: nil
        }
    }
}
