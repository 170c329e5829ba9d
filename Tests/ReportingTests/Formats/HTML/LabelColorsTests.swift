import Testing

@testable import Reporting

@Suite struct LabelColorsTests {
    @Test("labels have colours of their own, and good and bad those that readers expect")
    func colors() {
        let labels = ["Positive", "negative", "billing", "delivery", "other"]
        let colors = LabelColors(labels)
        #expect(colors.name(of: "Positive") == "c2")
        #expect(colors.name(of: "negative") == "c3")
        #expect(Set(labels.map(colors.name)).count == labels.count)
    }

    @Test("more labels than colours share some")
    func many() {
        let labels = (0..<25).map { "label \($0)" }
        let colors = LabelColors(labels)
        #expect(Set(labels.map(colors.name)) == Set((0..<10).map { "c\($0)" }))
        #expect(colors.name(of: "never seen") == "c9")
    }
}
