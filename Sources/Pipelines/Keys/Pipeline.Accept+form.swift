import JSON

extension Pipeline.Accept {
    /// The value of `accept`.
    static let form: Form<Located<Pipeline.Accept>> = {
        let error = Key(
            "error",
            Form<Double>.errorShare,
            "The largest share of wrong answers among the accepted ones, such as 5%.",
            isRequired: true
        )
        let confidence = Key(
            "confidence",
            Form.confidence,
            "How sure that must be; 95% by default."
        )
        let review = Key(
            "review",
            reviewFile,
            "The CSV file that the other answers go to, for people to label; review.csv by default."
        )
        return Form.mapping(KeyTable(error.entry, confidence.entry, review.entry)) { section in
            let share = section.read(error)
            let accept = Pipeline.Accept(
                error: share ?? 0.05,
                confidence: section.read(confidence, or: 0.95),
                review: section.read(review, or: "review.csv")
            )
            return share == nil ? nil : accept
        }
        .located
    }()

    private static let reviewFile: Form<String> = {
        let expected = "a file that ends in .csv, such as review.csv"
        return Form(
            expected: expected,
            schema: ["type": "string", "pattern": "\\.[cC][sS][vV]$"]
        ) { node, context in
            guard let text = Form<String>.text(expected: expected).read(node, context) else {
                return nil
            }
            guard text.lowercased().hasSuffix(".csv"), text.count > 4 else {
                context.refuse(node, expected: expected)
                return nil
            }
            return text
        }
    }()
}
