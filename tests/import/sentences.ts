/** Invented sentences for fixtures. */
export const OPENING =
  "本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。";
export const DEMANDS = "会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。";
export const CONTEST = "创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。";
