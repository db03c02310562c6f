import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { ReportSection } from '../../report/sections';
import { NO_COMMENTARY } from '../../wording/reports/report';
import { renderFigure } from './chart';
import { bullet, heading, paragraph, statusRun } from './parts';
import { STYLE } from './styles';
import { xmlText } from './text';

/** What a document says of each indicator, under a heading of its own. */
export const renderSections = (sections: readonly ReportSection[]): readonly Paragraph[] => [
  heading('Indicators', HeadingLevel.HEADING_1),
  ...sections.flatMap((section, index) => renderSection(section, index + 1)),
];

function renderSection(section: ReportSection, number: number): readonly Paragraph[] {
  const { facts, picture, commentary, asked, questions } = section;
  return [
    heading(section.heading, HeadingLevel.HEADING_2),
    ...facts.slice(0, 1).map((fact) => statement(section, fact)),
    ...facts.slice(1).map((fact) => bullet(fact, STYLE.fact)),
    ...(picture ? renderFigure(picture, section.title, number) : []),
    ...(commentary.length > 0 || asked ? [heading('Commentary', HeadingLevel.HEADING_3)] : []),
    ...commentary.map((words) => paragraph(words)),
    ...(asked && commentary.length === 0 ? [paragraph(NO_COMMENTARY, STYLE.empty)] : []),
    ...(questions.length > 0 ? [heading('Questions for its author', HeadingLevel.HEADING_3)] : []),
    ...questions.map((question) => bullet(question, STYLE.prompt)),
  ];
}

/** The first fact begins with the status, which is given its fill as well. */
function statement({ statusWord, rag }: ReportSection, fact: string): Paragraph {
  const rest = fact.startsWith(statusWord) ? fact.slice(statusWord.length) : ` ${fact}`;
  return new Paragraph({
    style: STYLE.fact,
    keepNext: true,
    children: [statusRun(statusWord, rag), new TextRun({ text: xmlText(rest) })],
  });
}
