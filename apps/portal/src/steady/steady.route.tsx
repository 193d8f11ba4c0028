import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { GoneScreen } from '../layout/gone-screen';
import { SteadyScreen } from './steady-screen';
import { ToolScreen } from './tool-screen';
import { tools } from './tools';

const list = getRouteApi('/steadying/steady');
const one = getRouteApi('/steadying/steady/$number');

export function SteadyRoute() {
  const { next } = list.useSearch();
  return <SteadyScreen next={next} />;
}

// Its type is written down: it would be read from the routes, whose type is read from it.
export function ToolRoute(): ReactNode {
  const { next } = one.useSearch();
  const { number } = one.useParams();
  const tool = tools.find((each) => each.number === number);
  return tool ? <ToolScreen key={number} tool={tool} next={next} /> : <GoneScreen />;
}
