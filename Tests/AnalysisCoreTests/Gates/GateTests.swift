import AnalysisCore
import Testing

@Suite struct GateTests {
    static let schema = OutputSchema.object([
        .init(name: "category", schema: .enumeration(["billing", "a.b", "other"])),
        .init(
            name: "tags",
            schema: .array(of: .enumeration(["x"]), minItems: nil, maxItems: nil, unique: true)
        ),
        .init(name: "urgent", schema: .nullable(.boolean)),
        .init(name: "total", schema: .nullable(.number(minimum: nil, maximum: nil))),
        .init(
            name: "items",
            schema: .array(
                of: .object([.init(name: "price", schema: .number(minimum: 0, maximum: nil))]),
                minItems: nil,
                maxItems: nil,
                unique: false
            )
        ),
        .init(
            name: "vendor",
            schema: .string(minLength: nil, maxLength: nil, pattern: nil, format: nil)
        ),
    ])

    @Test(
        "a name leads to what is measured",
        arguments: [
            ("documents", .documents), ("failed_documents", .failedDocuments),
            ("failed.rate-limited", .failures(.rateLimited)), ("success_rate", .successRate),
            ("cost", .cost), ("accuracy", .accuracy), ("macro_f1", .macroF1),
            ("f1.billing", .classScore(.f1, label: "billing")),
            ("recall.a.b", .classScore(.recall, label: "a.b")),
            ("category.billing", .value("billing", field: ["category"])),
            ("category.a.b", .value("a.b", field: ["category"])),
            ("fields.category.other", .value("other", field: ["category"])),
            ("tags.x", .value("x", field: ["tags"])),
            ("urgent.true", .value("true", field: ["urgent"])),
            ("fields.total.sum", .aggregate(.sum, field: ["total"])),
            ("fields.items.price.max", .aggregate(.max, field: ["items", "price"])),
            ("fields.items.count", .aggregate(.count, field: ["items"])),
            ("vendor.missing", .aggregate(.missing, field: ["vendor"])),
        ] as [(String, Gate.Measure)]
    )
    func measures(name: String, expected: Gate.Measure) throws {
        #expect(try Gate.Measure(name: name, schema: Self.schema) == expected)
    }

    @Test(
        "an unknown name is refused with the known ones",
        arguments: [
            (
                "category.sales",
                """
                the field 'category' has no value and no figure 'sales' (expected \
                category.billing, category.a.b, category.other, category.count, category.missing)
                """
            ),
            (
                "fields.total",
                """
                the gate 'fields.total' does not say what is measured about the field (expected \
                total.sum, total.min, total.max, total.mean, total.count, total.missing)
                """
            ),
            (
                "vendor.sum",
                """
                the field 'vendor' has no value and no figure 'sum' (expected vendor.count, \
                vendor.missing)
                """
            ),
            (
                "speed",
                """
                there is no gate and no field called 'speed' (expected documents, \
                analyzed_documents, failed_documents, skipped_documents, success_rate, cost, \
                tokens, coverage, grounded, accuracy, macro_f1, fields.category, fields.tags, \
                fields.urgent, fields.total, fields.items, fields.vendor)
                """
            ),
        ]
    )
    func unknown(name: String, expected: String) {
        let error = #expect(throws: GateError.self) {
            try Gate.Measure(name: name, schema: Self.schema)
        }
        #expect(error?.part == .name)
        #expect(error?.description == expected)
    }

    @Test(
        "a condition is a comparison and a figure",
        arguments: [
            ("<= 20%", .atMost, 0.2, "<= 20%"), (">=0.99", .atLeast, 0.99, ">= 0.99"),
            ("< 3", .less, 3, "< 3"), ("> -1e2", .greater, -100, "> -1e2"),
            ("= 5", .equal, 5, "== 5"), ("≤ 5", .atMost, 5, "<= 5"),
            ("!= 0", .notEqual, 0, "!= 0"), (" 7 ", .atLeast, 7, ">= 7"),
        ] as [(String, Gate.Comparison, Double, String)]
    )
    func conditions(
        text: String,
        comparison: Gate.Comparison,
        threshold: Double,
        description: String
    ) throws {
        let condition = try Gate.Condition(text, bare: .atLeast)
        #expect(condition.comparison == comparison)
        #expect(condition.threshold == threshold)
        #expect(condition.description == description)
    }

    @Test(
        "what is no condition is refused",
        arguments: ["", "<=", "many", "<= nan", "0x10", "5 %%"]
    )
    func noCondition(text: String) {
        let error = #expect(throws: GateError.self) { try Gate.Condition(text) }
        #expect(error?.part == .condition)
    }

    @Test(
        "a figure alone is the most of what is bad and the least of what is good",
        arguments: [
            ("failed_documents", "0", "<= 0"), ("success_rate", "0.99", ">= 0.99"),
            ("cost", "2.50", "<= 2.50"), ("documents", "12", "== 12"),
        ]
    )
    func bare(name: String, figure: String, expected: String) throws {
        let gate = try Gate(name: name, condition: figure, schema: Self.schema)
        #expect(gate.condition.description == expected)
    }
}
