import Statistics
import Testing

@Suite("Certified answers")
struct AcceptanceCertificateTests {
    private let candidates = (0...20).map { Double($0) / 20 }

    @Test("how many labels a certificate takes", arguments: [(0, 59), (1, 93), (2, 124)])
    func labelsNeeded(wrong: Int, needed: Int) {
        let labels = AcceptanceCertificate.labelsNeeded(
            error: 0.05,
            confidence: 0.95,
            wrong: wrong
        )
        #expect(labels == needed)
    }

    @Test("the lowest threshold that can be proved is taken")
    func threshold() {
        // All 200 answers above one half are right, all below are wrong.
        let answers = (0..<400).map { index in
            AcceptanceCertificate.Answer(
                confidence: Double(index) / 400,
                isRight: index >= 200
            )
        }
        let certificate = AcceptanceCertificate(
            answers,
            candidates: candidates,
            error: 0.05,
            confidence: 0.95
        )
        #expect(certificate.threshold == 0.5)
        #expect(certificate.sample == Proportion(0, of: 200))
    }

    @Test("too few labels certify nothing")
    func tooFew() {
        let answers = (0..<58).map { _ in
            AcceptanceCertificate.Answer(confidence: 0.9, isRight: true)
        }
        let certificate = AcceptanceCertificate(
            answers,
            candidates: candidates,
            error: 0.05,
            confidence: 0.95
        )
        #expect(certificate.threshold == nil)
    }

    @Test("a bad threshold ends the search, however good lower ones look")
    func fixedSequence() {
        var answers = (0..<100).map { _ in
            AcceptanceCertificate.Answer(confidence: 0.95, isRight: false)
        }
        answers += (0..<9_900).map { _ in
            AcceptanceCertificate.Answer(confidence: 0.5, isRight: true)
        }
        let certificate = AcceptanceCertificate(
            answers,
            candidates: candidates,
            error: 0.05,
            confidence: 0.95
        )
        #expect(certificate.threshold == nil)
    }
}
