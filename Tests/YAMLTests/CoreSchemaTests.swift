import Testing
import YAML

/// Which plain scalars are null, truth values, numbers and text.
struct CoreSchemaTests {
    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func `Nothing and its names are null`(text: String) {
        #expect(YAMLNode(plain: text).value == .null)
    }

    @Test(arguments: ["true", "True", "TRUE"])
    func `True is true`(text: String) {
        #expect(YAMLNode(plain: text).value == .bool(true))
    }

    @Test(arguments: ["false", "False", "FALSE"])
    func `False is false`(text: String) {
        #expect(YAMLNode(plain: text).value == .bool(false))
    }

    @Test(arguments: [
        "no", "NO", "yes", "on", "Off", "y", "n", "tRue", "nULL", "nil", "none",
        "12:30", "1_000", "0b1", "0o8", "0xG", "0x", "0o", "-0x1F", "+0o7",
        "1.2.3", "1e", "e3", ".", "+", "-", "+.", "1 2", ".infinity", "-.nan", "inf", "NaN",
        "2026-01-31", "=", "<<", "10%", "５",
    ])
    func `Everything else is text`(text: String) {
        #expect(YAMLNode(plain: text).value == .string(text))
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("+7", 7), ("012", 12), ("0o17", 15), ("0x1f", 31), ("0xFF", 255),
        ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
    ])
    func `Digits are whole numbers`(text: String, value: Int64) {
        #expect(YAMLNode(plain: text).value == .integer(value))
    }

    @Test(arguments: [
        ("1.", 1), (".5", 0.5), ("-.5", -0.5), ("+1.5", 1.5), ("1e3", 1000), ("1E-2", 0.01),
        ("2.5e+1", 25), ("9223372036854775808", 9_223_372_036_854_775_808),
        ("0xFFFFFFFFFFFFFFFF", 18_446_744_073_709_551_616), (".inf", .infinity),
        ("+.Inf", .infinity), ("-.INF", -.infinity), ("1e999", .infinity),
    ])
    func `Points, exponents and large digits are numbers`(text: String, value: Double) {
        #expect(YAMLNode(plain: text).value == .number(value))
    }

    @Test(arguments: [".nan", ".NaN", ".NAN"])
    func `What is not a number is a number`(text: String) throws {
        guard case .number(let value) = YAMLNode(plain: text).value else {
            Issue.record("\(text) is no number")
            return
        }
        #expect(value.isNaN)
    }
}
